using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.ByOffice;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class MatchOfficePage(MatchOffice match, AppDb db, OrganizationMatcher matcher, TimeProvider clock, OwnCommune own, IStringLocalizer<PlansTexts> t) : PageModel
{
    [BindProperty]
    public MatchOffice.Input Input { get; set; } = new();

    public PlanName Plan { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Meanings { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid planId, string? name, CancellationToken ct)
    {
        if (!await db.ItemOffices.AnyAsync(o => o.PlanId == planId && o.Name == name && o.OrganizationId == null, ct) || !await Load(planId, ct))
        {
            return NotFound();
        }

        Input = new() { PlanId = planId, Name = name, Meaning = await Proposed(planId, name!, ct), Remember = true };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken ct)
    {
        Input.PlanId = planId;
        var result = await match.Handle(Input, ct);
        return !await Load(planId, ct) ? NotFound() : result.ToPage(this, nameof(Input), _ =>
        {
            this.Say(t["“{0}” is recognised in all plans now", Input.Name!]);
            return Redirect($"/plans/by-office/{planId}");
        });
    }

    private async Task<bool> Load(Guid planId, CancellationToken ct)
    {
        if (await PlanName.Find(db, planId, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        var offices = await db.Set<Organization>().NotEnded(clock.Today()).OrderBy(o => o.Kind).ThenBy(o => o.SortKey)
            .Select(o => new SelectListItem(o.OfficialName, o.Id.ToString())).ToListAsync(ct);
        Meanings = [.. Enum.GetValues<OfficeGroup>().Select(group => new SelectListItem(t["{0} (no single office)", t.NameOf(group)], group.ToString())), .. offices];
        return true;
    }

    /// <summary>What was said before, what the words say, or the office with the most similar name.</summary>
    private async Task<string?> Proposed(Guid planId, string name, CancellationToken ct)
    {
        var said = await db.ItemOffices.Where(o => o.PlanId == planId && o.Name == name && o.Group != null).Select(o => o.Group).FirstOrDefaultAsync(ct);
        return (said ?? OfficeNames.GroupOf(name, await own.OfficialName(ct)))?.ToString() ?? (await matcher.Match(name, ct)).Best?.Id.ToString();
    }
}
