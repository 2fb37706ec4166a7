using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Amendments;

/// <summary>The address names the item of the edition before; the new edition is the one that follows it.</summary>
[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class KeepItemPage(KeepItem step, AppDb db, IStringLocalizer<PlansTexts> t) : ChangePage(db, t)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Find(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (!await Find(id, ct))
        {
            return NotFound();
        }

        var plan = Plan;
        var answer = await Answer(id, 0, await step.Handle(new() { PlanId = plan.Id, ItemId = id }, ct), Decision.Kept, ct);
        Plan = plan;
        return answer;
    }

    private async Task<bool> Find(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct) || await Db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.PreviousId == Item.PlanId && p.Status != PlanStatus.Discarded, ct) is not { } next)
        {
            return false;
        }

        Plan = new(next.Id, next.Title);
        return true;
    }
}
