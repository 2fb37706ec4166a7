using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Communes;

[RequirePermission(PlatformPermissions.ManageCommunes)]
internal sealed class AddCommunePage(AppDb db, Actor actor, AddCommune add, IStringLocalizer<PlatformTexts> t) : CommuneFormPage(db, actor, t)
{
    public void OnGet() => Show();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        Show();
        return (await add.Handle(Form, ct)).ToPage(this, nameof(Form),
            _ => this.Done(T["“{0}” was added. Enter it to add its offices and accounts.", Commune.OfficialNameOf(Form.Kind, CommuneNames.Parse(Form.Name).Name)], "/admin/communes"));
    }

    private void Show() => (Heading, IsNew) = (T["Add a commune"], true);
}
