using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Communes;

internal abstract class CommuneFormPage(AppDb db, Actor actor, IStringLocalizer<PlatformTexts> t) : PageModel
{
    protected AppDb Db => db;
    protected Actor Actor => actor;
    protected IStringLocalizer<PlatformTexts> T => t;

    [BindProperty]
    public CommuneInput Form { get; set; } = new();

    public string Heading { get; protected set; } = "";
    public bool IsNew { get; protected set; }
    public IReadOnlyList<SelectListItem> Provinces { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds =>
        [new(t["Commune (xã)"], nameof(CommuneKind.Commune)), new(t["Ward (phường)"], nameof(CommuneKind.Ward)), new(t["Special zone (đặc khu)"], nameof(CommuneKind.SpecialZone))];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Provinces = await Province.Choices(db, actor, context.HttpContext.RequestAborted);
        await next();
    }
}
