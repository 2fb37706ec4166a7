using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.Imports;

[RequirePermission(PlansPermissions.ImportPlan)]
internal sealed class ImportPlanPage(ImportPlan import, IStringLocalizer<PlansTexts> t) : PageModel
{
    public sealed class Input
    {
        public IFormFile? Content { get; set; }
        public PlanScope Scope { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Form.Content is not { } file)
        {
            return ((Result<Imported>)new Error.Invalid([(nameof(Form.Content), t["Choose the file of the plan"])])).ToPage(this, nameof(Form), _ => Page());
        }

        await using var content = file.OpenReadStream();
        var result = await import.Handle(new() { Content = content, FileName = file.FileName, Scope = Form.Scope }, ct);
        return result.ToPage(this, nameof(Form), imported =>
        {
            if (imported.Import is { } import)
            {
                return Redirect(import.Address);
            }

            this.Say(t["The plan was read. Go through what was found and confirm it."]);
            return Redirect($"/plans/review/{imported.PlanId}");
        });
    }
}
