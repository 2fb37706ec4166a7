using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>Asks once more, then takes the decision, which needs no word of the person.</summary>
internal abstract class DecisionPage(AppDb db, IStringLocalizer<PlansTexts> t, Func<DecisionInput, CancellationToken, Task<Result<Decided>>> step, Decision decision) : ChangePage(db, t)
{
    [BindProperty]
    public DecisionInput Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        return await Answer(id, Form.Version, await step(Form, ct), decision, ct);
    }
}
