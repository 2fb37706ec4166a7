using Microsoft.AspNetCore.Mvc.RazorPages;
using XaSo.Contracts.Plans;
using XaSo.Contracts.Setup;
using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using XaSo.Platform.Time;

namespace XaSo.Boards;

/// <summary>What the reader has to do: late first, then by deadline.</summary>
[RequirePermission(BoardsPermissions.ReadHome)]
internal sealed class IndexPage(IPlanWork plans, SetupProgress progress, Actor actor, TimeProvider clock) : PageModel
{
    public const string Address = "/boards";

    /// <summary>The list of the office holds the rest.</summary>
    private const int MostLater = 15;

    /// <summary>The board holds the rest.</summary>
    public const int MostLate = 5;

    private ILookup<WorkTiming, WorkItem> _tasks = Enumerable.Empty<WorkItem>().ToLookup(i => i.Timing);

    public MyPlanWork Work { get; private set; } = new([], null, [], null, [], null);

    /// <summary>For leaders who sit in no office: theirs is the work of all.</summary>
    public PlansBoard? Commune { get; private set; }
    public DateOnly Today { get; } = clock.Today();
    public string Place => string.Join(" · ", new[] { actor.PositionTitle, actor.OrganizationName }.Where(n => n != ""));

    /// <summary>Of the province, and has no work of their own here.</summary>
    public bool IsVisiting => actor.IsVisiting;
    public IReadOnlyList<OtherSeat> OtherSeats => actor.OtherSeats;

    /// <summary>How far the commune is set up, for whoever sets it up.</summary>
    public IReadOnlyList<SetupStep> Setup { get; private set; } = [];
    public bool HasOffice => actor.OrganizationId is not null;
    public bool MayLead => actor.May(BoardsPermissions.ReadBoard);

    public IReadOnlyList<WorkItem> Pressing => [.. _tasks[WorkTiming.Late], .. _tasks[WorkTiming.Week]];
    public IReadOnlyList<WorkItem> Month => [.. _tasks[WorkTiming.Month]];
    public IReadOnlyList<WorkItem> Later => [.. _tasks[WorkTiming.Later], .. _tasks[WorkTiming.Undated], .. _tasks[WorkTiming.Standing]];
    public IReadOnlyList<WorkItem> ShownLater => [.. Later.Take(MostLater)];
    public string? MoreLater => Later.Count > MostLater || Work.MoreTasks is not null ? "/plans/by-office/mine" : null;

    public int Count => Pressing.Count + Work.Steps.Count;
    public int Late => Commune?.Figures.Late.Count ?? _tasks[WorkTiming.Late].Count();
    public bool IsEmpty => Work.Tasks.Count + Work.Steps.Count + Work.Targets.Count == 0;

    public async Task OnGet(CancellationToken ct)
    {
        Work = await plans.Mine(ct);
        Commune = MayLead && !HasOffice ? await plans.Board(null, ct) : null;
        Setup = await progress.Read(ct);
        _tasks = Work.Tasks.ToLookup(i => i.Timing);
    }
}
