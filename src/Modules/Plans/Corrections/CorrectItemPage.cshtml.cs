using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Review;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;

namespace XaSo.Plans.Corrections;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class CorrectItemPage(CorrectItem correct, AppDb db, TimeProvider clock, IStringLocalizer<PlansTexts> t) : ItemPage(db, t)
{
    [BindProperty]
    public CorrectItem.Input Form { get; set; } = new();

    public IReadOnlyList<string> KnownOffices { get; private set; } = [];
    public string DayHint { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Form.Fill(Item, Offices);
        await ReadOffices(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var answer = await Answer(id, Form.Version, await correct.Handle(Form, ct), ReviewAct.Corrected, ct);
        if (Item is not null)
        {
            await ReadOffices(ct);
        }

        return answer;
    }

    private async Task ReadOffices(CancellationToken ct)
    {
        var periodTo = await Db.Plans.Where(p => p.Id == Item.PlanId).Select(p => p.PeriodTo).SingleAsync(ct);
        DayHint = T["Such as {0}", Wording.SomeDay(periodTo)];
        KnownOffices = await Db.Set<Organization>().NotEnded(clock.Today()).AsNoTracking().OrderBy(o => o.SortKey).Select(o => o.OfficialName).ToListAsync(ct);
    }
}
