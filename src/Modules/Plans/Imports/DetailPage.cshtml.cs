using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Plans.Imports;

/// <summary>How far a document is that is read in the background; once it has been read, the way to its plan.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, Actor actor, ReadNotice read, IStringLocalizer<PlansTexts> t) : PageModel
{
    private const string Seconds = "3";

    public PlanImport Import { get; private set; } = null!;

    public bool MayImport => actor.May(PlansPermissions.ImportPlan);

    public string Title => Import.State switch
    {
        ImportState.Failed => t["The document could not be read"],
        ImportState.Stopped => t["Reading was stopped"],
        _ => t["The document is being read"],
    };

    public string Progress => t.ProgressOf(Import);

    /// <summary>In per cent: the page that is being recognised is not done yet.</summary>
    public decimal? Share => Import.Page == 0 ? null : 100m * (Import.Page - 1) / Import.Pages;

    public string AskedAt => Format.Time(Import.AskedAt);

    public string OtherFile => Import.AmendsId is { } plan ? $"/plans/amendments/amend-plan/{plan}" : "/plans/imports/import-plan";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await db.PlanImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        if (import.IsInWork)
        {
            Response.Headers["Refresh"] = Seconds;
            return Page();
        }

        await read.HandleAt(import.Address, ct);
        if (import.PlanId is not { } plan)
        {
            return Page();
        }

        if (await db.PlanItems.AnyAsync(i => i.PlanId == plan && i.State == ReviewState.Pending, ct))
        {
            this.Say(import.AmendsId is null ? t["The plan was read. Go through what was found and confirm it."] : t["The new document was read. Compare it with the edition before."]);
        }

        return Redirect(import.AmendsId is null ? $"/plans/review/{plan}" : $"/plans/amendments/{plan}");
    }
}

internal static class ImportWording
{
    public static string ProgressOf(this IStringLocalizer<PlansTexts> t, PlanImport import) => import.State switch
    {
        ImportState.Waiting => t["Waits for its turn"],
        ImportState.Reading when import.Page > 0 => t["Page {0} of {1} is being read", import.Page, import.Pages],
        ImportState.Reading => t["Being read"],
        ImportState.Stopped => t["Reading was stopped"],
        ImportState.Failed => t["Could not be read"],
        _ => t["Has been read"],
    };
}
