using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;

namespace XaSo.Plans.ByDeadline;

/// <summary>The deadlines for a calendar program, which shows a secret key instead of signing in.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimit)]
internal sealed class CalendarPage(AppDb db, Actor actor, CalendarEvents events, TimeProvider clock) : PageModel
{
    public const string RateLimit = "plans.calendar";

    public async Task<IActionResult> OnGet(string key, CancellationToken ct)
    {
        var hash = CalendarKey.HashOf(key);
        if (await db.CalendarKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash, ct) is not { } found)
        {
            return NotFound();
        }

        actor.ActFor(found.CommuneId, "calendar");
        if (await Held(found, ct) is not { } position)
        {
            return NotFound();
        }

        var today = clock.Today();
        await db.CalendarKeys.Where(k => k.Id == found.Id && (k.LastUsedOn == null || k.LastUsedOn < today)).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedOn, today), ct);
        Response.Headers.CacheControl = "private, max-age=900";
        var text = await events.InForce(found.OrganizationId, position.Role, $"{Request.Scheme}://{Request.Host}{Request.PathBase}", ct);
        return File(Encoding.UTF8.GetBytes(text), CalendarText.ContentType + "; charset=utf-8");
    }

    /// <summary>Whoever has left the position, may no longer read plans in it, or held it in a commune that is closed, gets nothing.</summary>
    private async Task<Position?> Held(CalendarKey key, CancellationToken ct)
    {
        var today = clock.Today();
        var position = await db.Set<Position>().AsNoTracking()
            .Where(p => p.Id == key.PositionId && p.AccountId == key.AccountId && p.From <= today && (p.To == null || p.To >= today) && !p.Account!.IsDisabled)
            .SingleOrDefaultAsync(ct);
        var mayRead = position is not null
            && !await db.Set<Commune>().AnyAsync(c => c.Id == key.CommuneId && !c.IsActive, ct)
            && PlansPermissions.All.Single(p => p.Name == PlansPermissions.ReadPlans).Roles.Contains(position.Role);
        return mayRead ? position : null;
    }
}
