using Microsoft.AspNetCore.Mvc.RazorPages;
using XaSo.Contracts.Plans;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Boards;

/// <summary>What the reader has to do: late first, then by deadline.</summary>
[RequirePermission(BoardsPermissions.ReadHome)]
internal sealed class IndexPage(IPlanWork plans, Actor actor, TimeProvider clock) : PageModel
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

    public bool IsInCommune => actor.TenantId != Guid.Empty;
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
        if (IsInCommune)
        {
            Work = await plans.Mine(ct);
            Commune = MayLead && !HasOffice ? await plans.Board(null, ct) : null;
            _tasks = Work.Tasks.ToLookup(i => i.Timing);
        }
    }
}
