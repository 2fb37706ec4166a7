using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Communes;

[RequirePermission(PlatformPermissions.ManageCommunes)]
internal sealed class EditCommunePage(AppDb db, Actor actor, ChangeCommune change, IStringLocalizer<PlatformTexts> t) : CommuneFormPage(db, actor, t)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await Db.Set<Commune>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } commune || !Actor.AnswersFor(commune.ProvinceCode))
        {
            return NotFound();
        }

        Heading = commune.OfficialName;
        Form = CommuneInput.Of(commune);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Heading = T["Edit"];
        return (await change.Handle(id, Form, ct)).ToPage(this, nameof(Form), _ => this.Done(T["“{0}” was saved", Form.Name!], "/admin/communes"));
    }
}
