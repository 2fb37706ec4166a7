using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using XaSo.Contracts.Plans;
using XaSo.Platform.Security;

namespace XaSo.Boards.Leader;

/// <summary>The plans in force at a glance: what is late and whose it is, what comes next, who has how much.</summary>
[RequirePermission(BoardsPermissions.ReadBoard)]
internal sealed class IndexPage(IPlanWork plans, TimeProvider clock) : PageModel
{
    public const string Address = "/boards/leader";

    /// <summary>The list behind the figure holds the rest.</summary>
    public const int MostRows = 10;

    [BindProperty(SupportsGet = true)]
    public Guid? Plan { get; set; }

    public PlansBoard Board { get; private set; } = null!;
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await plans.Board(Plan, ct) is not { } board)
        {
            return NotFound();
        }

        Board = board;
        return Page();
    }
}
