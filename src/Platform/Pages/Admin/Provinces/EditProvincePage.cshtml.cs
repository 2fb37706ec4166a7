using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Provinces;

[RequirePermission(PlatformPermissions.ManageCommunes)]
internal sealed class EditProvincePage(AppDb db, Actor actor, ChangeProvince change, IStringLocalizer<PlatformTexts> t) : PageModel
{
    [BindProperty]
    public ChangeProvince.Input Form { get; set; } = new();

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGet(string code, CancellationToken ct)
    {
        if (await db.Set<Province>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, ct) is not { } province || !actor.AnswersFor(code))
        {
            return NotFound();
        }

        Heading = province.OfficialName;
        Form = new() { OfficialName = province.OfficialName, Aliases = Lines.Join(province.Aliases), Version = province.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string code, CancellationToken ct)
    {
        Heading = t["Edit"];
        return (await change.Handle(code, Form, ct)).ToPage(this, nameof(Form), _ => this.Done(t["“{0}” was saved", Form.OfficialName!], "/admin/provinces"));
    }
}
