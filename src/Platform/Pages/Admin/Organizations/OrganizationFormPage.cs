using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Organizations;

/// <summary>What the forms of offices, villages and outside bodies share.</summary>
internal abstract class OrganizationFormPage(AppDb db, TimeProvider clock, IStringLocalizer<PlatformTexts> t, OrganizationKind kind) : PageModel
{
    protected AppDb Db => db;
    protected DateOnly Today => clock.Today();
    protected IStringLocalizer<PlatformTexts> T => t;

    [BindProperty]
    public OrganizationInput Form { get; set; } = new();

    public OrganizationKind Kind => kind;
    public OrganizationWords Words => OrganizationWords.Of(kind, t);
    public string Heading { get; protected set; } = "";
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (kind == OrganizationKind.Office)
        {
            Offices = await db.Set<Organization>().NotEnded(Today).Where(o => o.Kind == kind).OrderBy(o => o.SortKey)
                .Select(o => new SelectListItem(o.OfficialName, o.Id.ToString())).ToListAsync(context.HttpContext.RequestAborted);
        }

        await next();
    }
}

internal abstract class AddOrganizationPage(AppDb db, TimeProvider clock, AddOrganization add, IStringLocalizer<PlatformTexts> t, OrganizationKind kind) : OrganizationFormPage(db, clock, t, kind)
{
    public void OnGet()
    {
        Heading = Words.Add;
        Form.ValidFrom = Today;
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        Heading = Words.Add;
        return (await add.Handle(Kind, Form, ct)).ToPage(this, nameof(Form), _ => this.Done(T["“{0}” was added", Form.OfficialName!], Words.Address));
    }
}

internal abstract class EditOrganizationPage(AppDb db, TimeProvider clock, ChangeOrganization change, IStringLocalizer<PlatformTexts> t, OrganizationKind kind) : OrganizationFormPage(db, clock, t, kind)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await Db.Set<Organization>().Include(o => o.Names).AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.Kind == Kind, ct) is not { } organization)
        {
            return NotFound();
        }

        Heading = organization.OfficialName;
        Form = OrganizationInput.Of(organization);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Heading = T["Edit"];
        return (await change.Handle(Kind, id, Form, ct)).ToPage(this, nameof(Form), _ => this.Done(T["“{0}” was saved", Form.OfficialName!], Words.Address));
    }
}

internal abstract class EndOrganizationPage(AppDb db, TimeProvider clock, EndOrganization end, IStringLocalizer<PlatformTexts> t, OrganizationKind kind) : PageModel
{
    [BindProperty]
    public EndOrganization.Input Form { get; set; } = new();

    public OrganizationWords Words => OrganizationWords.Of(kind, t);
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await db.Set<Organization>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.Kind == kind, ct) is not { } organization)
        {
            return NotFound();
        }

        Name = organization.OfficialName;
        Form = new() { LastDay = clock.Today(), Version = organization.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Name = await db.Set<Organization>().Where(o => o.Id == id).Select(o => o.OfficialName).SingleOrDefaultAsync(ct) ?? "";
        return (await end.Handle(kind, id, Form, ct)).ToPage(this, nameof(Form), _ => this.Done(t["“{0}” ends on {1}", Name, Format.Date(Form.LastDay)], Words.Address));
    }
}
