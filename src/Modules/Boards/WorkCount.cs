using XaSo.Contracts.Plans;
using XaSo.Platform.Ui;

namespace XaSo.Boards;

/// <summary>In the menu: what the home page says has to be done now.</summary>
internal sealed class WorkCount(IPlanWork plans) : IMenuCount
{
    public string Module => "boards";

    public async Task<IReadOnlyDictionary<string, MenuFigure>> Count(CancellationToken cancellation)
    {
        var (open, late) = await plans.CountMine(cancellation);
        return new Dictionary<string, MenuFigure> { [IndexPage.Address] = new(open, late) };
    }
}
