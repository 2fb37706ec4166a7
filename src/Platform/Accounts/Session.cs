using System.Globalization;
using System.Security.Claims;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Platform.Accounts;

/// <summary>The session lives in its cookie; every few minutes it is compared with the account.</summary>
public sealed class Session(AppDb db, UserManager<Account> users, Seats seats, TimeProvider clock)
{
    internal static readonly TimeSpan CheckedEvery = TimeSpan.FromMinutes(5);
    private const string CheckedAt = "checked";

    /// <summary>
    /// The account of the session, for what writes the session anew and would otherwise lengthen it; none, and no session any more, if the account
    /// was closed or its password changed since it was last compared.
    /// </summary>
    public async Task<Account?> Owner(HttpContext http)
    {
        if (IdOf(http.User, ActorClaims.Account) is { } id && await users.FindByIdAsync(id.ToString()) is { } account && IsOpen(http.User, account))
        {
            return account;
        }

        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        http.User = new(new ClaimsIdentity());
        return null;
    }

    /// <summary>The rest of the request is done as that account, too.</summary>
    public async Task Start(HttpContext http, Account account, Seat? seat, IEnumerable<Seat> held)
    {
        http.User = Seats.Principal(account, seat, held);
        await Keep(http);
    }

    /// <summary>Gives the browser the session as it now is.</summary>
    internal Task Keep(HttpContext http) => http.SignInAsync(IdentityConstants.ApplicationScheme, http.User, Checked(new()));

    /// <summary>After what the session says has changed, such as the password.</summary>
    public async Task Refresh(HttpContext http, Account account, CancellationToken ct)
    {
        var held = await seats.Of(account, ct);
        http.User = await Seated(http.User, account, held, ct);
        await Keep(http);
    }

    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return; // the page that says so must not fail over the same database
        }

        var session = context.HttpContext.RequestServices.GetRequiredService<Session>();
        await session.ValidateNow(context);
    }

    private async Task ValidateNow(CookieValidatePrincipalContext context)
    {
        if (context.Properties.Items.TryGetValue(CheckedAt, out var text)
            && long.TryParse(text, CultureInfo.InvariantCulture, out var last) && clock.GetUtcNow().ToUnixTimeSeconds() - last < CheckedEvery.TotalSeconds)
        {
            return;
        }

        if (await Renew(context.Principal!, context.HttpContext.RequestAborted) is not { } renewed)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        context.ReplacePrincipal(renewed);
        Checked(context.Properties);
        context.ShouldRenew = true;
    }

    /// <summary>The session as the account stands now, in the same seat if it is still held and else in none; nothing if the account is disabled or its password was changed elsewhere.</summary>
    private async Task<ClaimsPrincipal?> Renew(ClaimsPrincipal user, CancellationToken ct)
    {
        var id = IdOf(user, ActorClaims.Account);
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null || !IsOpen(user, account))
        {
            return null;
        }

        return await Seated(user, account, await seats.Of(account, ct), ct);
    }

    private static bool IsOpen(ClaimsPrincipal user, Account account) => !account.IsDisabled && account.SecurityStamp == user.FindFirstValue(ActorClaims.SecurityStamp);

    /// <summary>Who never had a seat is given the first; whose seat has ended must choose another, which may lie in another commune.</summary>
    private async Task<ClaimsPrincipal> Seated(ClaimsPrincipal user, Account account, List<Seat> held, CancellationToken ct)
    {
        var choosing = user.HasClaim(c => c.Type == ActorClaims.MustChoosePosition);
        if (!choosing && !user.HasClaim(c => c.Type == ActorClaims.Role))
        {
            return Seats.Principal(account, held.FirstOrDefault(), held);
        }

        var position = IdOf(user, ActorClaims.Position);
        if (choosing || held.Find(s => s.PositionId == position) is not { } seat)
        {
            return Seats.Principal(account, null, held, choose: true);
        }

        return seat.PositionId is null && IdOf(user, ActorClaims.Tenant) is { } entered
            ? await seats.Inside(seat, entered, ct) is { } inside ? Seats.Principal(account, inside, held) : Seats.Principal(account, null, held, choose: true)
            : Seats.Principal(account, seat, held);
    }

    private AuthenticationProperties Checked(AuthenticationProperties properties)
    {
        properties.Items[CheckedAt] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    private static Guid? IdOf(ClaimsPrincipal user, string claim) => Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;
}
