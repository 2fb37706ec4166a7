using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Baselines;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;

namespace XaSo.Plans.Review;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class CorrectItemPage(CorrectItem correct, AppDb db, IStringLocalizer<PlansTexts> t) : ItemPage(db, t)
{
    [BindProperty]
    public CorrectItem.Input Form { get; set; } = new();

    public IReadOnlyList<string> KnownOffices { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Fill();
        await ReadOffices(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var answer = await Answer(id, await correct.Handle(Form, ct), nameof(Form), stay: false, ct);
        await ReadOffices(ct);
        return answer;
    }

    private void Fill()
    {
        var leads = OfficeList.Join(Offices, OfficePart.Lead);
        switch (Item)
        {
            case Target target:
                Form.Target = TargetFields.Of(target, leads);
                break;
            case PlannedTask task:
                Form.Task = TaskFields.Of(task, leads, OfficeList.Join(Offices, OfficePart.Coordinating));
                break;
            case LegalBasis basis:
                Form.LegalBasis = LegalBasisFields.Of(basis);
                break;
            case Baseline baseline:
                Form.Baseline = BaselineFields.Of(baseline);
                break;
            case ReportingDuty duty:
                Form.ReportingDuty = ReportingDutyFields.Of(duty);
                break;
        }
    }

    private async Task ReadOffices(CancellationToken ct) =>
        KnownOffices = await Db.Set<Organization>().AsNoTracking().Where(o => o.ValidTo == null).OrderBy(o => o.OfficialName).Select(o => o.OfficialName).ToListAsync(ct);
}
