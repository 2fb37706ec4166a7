using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Web;

namespace XaSo.Plans.ByDeadline;

/// <summary>The reader's own calendar addresses, and a form for a new one.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class SubscribePage(MakeCalendarKey make, AppDb db, Actor actor, IStringLocalizer<PlansTexts> t) : PageModel
{
    private const string Made = "calendar-key";

    [BindProperty]
    public MakeCalendarKey.Input Input { get; set; } = new();

    public IReadOnlyList<CalendarKey> Keys { get; private set; } = [];

    /// <summary>Shown on the page that follows its making, and never again.</summary>
    public string? NewAddress { get; private set; }

    /// <summary>Calendar programs answer to this scheme, and subscribe instead of fetching once.</summary>
    public static string OpenInProgram(string address) => "webcal" + address[address.IndexOf(':', StringComparison.Ordinal)..];

    public IEnumerable<SelectListItem> Scopes =>
    [
        new(actor.OrganizationName.Length > 0 ? t["Work of my office ({0})", actor.OrganizationName] : t["Work of my office"], nameof(CalendarScope.Office)),
        new(t["All deadlines of the commune"], nameof(CalendarScope.Commune)),
    ];

    public string NameOf(CalendarScope scope) => scope == CalendarScope.Office ? t["Work of my office"] : t["All deadlines of the commune"];

    public async Task OnGet(CancellationToken ct)
    {
        Input.Scope = actor.OrganizationId is null ? CalendarScope.Commune : CalendarScope.Office;
        NewAddress = TempData[Made] is string key ? $"{Request.Scheme}://{Request.Host}{Request.PathBase}/plans/by-deadline/calendar/{key}.ics" : null;
        await Load(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var result = await make.Handle(Input, ct);
        await Load(ct);
        return result.ToPage(this, nameof(Input), key =>
        {
            TempData[Made] = key;
            return Redirect("/plans/by-deadline/subscribe");
        });
    }

    private async Task Load(CancellationToken ct) =>
        Keys = await db.CalendarKeys.AsNoTracking().Where(k => k.AccountId == actor.AccountId).OrderByDescending(k => k.Id).ToListAsync(ct);
}
