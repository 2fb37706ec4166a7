using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ManageAccounts)]
internal sealed class AddAccountPage(AppDb db, Actor actor, AccountScope scope, AddAccount add, TimeProvider clock, IStringLocalizer<PlatformTexts> t) : PageModel
{
    [BindProperty]
    public AddAccount.Input Form { get; set; } = new();

    public bool InCommune => scope.InCommune;
    public PositionFields Fields { get; private set; } = new([], []);
    public IReadOnlyList<SelectListItem> Provinces { get; private set; } = [];
    public IReadOnlyList<SelectListItem> ProvinceRoles => [.. Roles.OfProvince.Select(r => new SelectListItem(t.NameOf(r), r.ToString()))];

    public async Task OnGet(CancellationToken ct)
    {
        if (InCommune)
        {
            Fields = await PositionFields.Load(db, clock.Today(), t, ct);
        }
        else
        {
            Provinces = await Province.Choices(db, actor, ct);
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        await OnGet(ct);
        return (await add.Handle(Form, ct)).ToPage(this, nameof(Form), added =>
        {
            OncePassword.Give(this, added.Id, added.Password);
            return this.Done(t["The account “{0}” was added", added.UserName], $"/admin/accounts/{added.Id}");
        });
    }
}
