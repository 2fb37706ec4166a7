using XaSo.Platform.Accounts;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Pages.Admin.Accounts;

/// <summary>What closing an account and opening it again share.</summary>
internal abstract class AccountStatePage(AccountScope scope, SetAccountState set, bool disabled, string done) : PageModel
{
    [BindProperty]
    public SetAccountState.Input Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        Name = await scope.Visible().Where(a => a.Id == id).Select(a => a.FullName).SingleOrDefaultAsync(ct) ?? "";
        return Name == "" ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        await OnGet(id, ct);
        return (await set.Handle(id, disabled, Form, ct)).ToPage(this, nameof(Form), _ => this.Done(done, $"/admin/accounts/{id}"));
    }
}
