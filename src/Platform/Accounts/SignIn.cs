using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

public sealed class SignIn(AppDb db, Actor actor, UserManager<Account> users, Seats seats, Session session, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public sealed class Input
    {
        public string? UserName { get; set; }
        public string? Password { get; set; }
    }

    private static readonly Account _nobody = new() { FullName = "" };
    private static readonly string _nobodysHash = new PasswordHasher<Account>().HashPassword(_nobody, "nobody");

    /// <summary>Somebody else may write to the account at the same moment: a second try, an administrator.</summary>
    private const int MostTries = 5;

    public async Task<Result<Account>> Handle(HttpContext http, Input input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.UserName))
        {
            return Refuse(nameof(input.UserName), t["Enter your user name"]);
        }

        if (string.IsNullOrEmpty(input.Password))
        {
            return Refuse(nameof(input.Password), t["Enter your password"]);
        }

        for (var i = 0; i < MostTries; i++)
        {
            if (await Try(http, input.UserName.Trim(), input.Password, ct) is { } answer)
            {
                return answer;
            }

            db.Discard();
        }

        return new Error.Conflict(t["Too many tries at the same moment. Try once more."]);
    }

    /// <summary>Nothing, if the account was changed in the meantime: then it is looked at anew, so that every wrong password counts.</summary>
    private async Task<Result<Account>?> Try(HttpContext http, string userName, string password, CancellationToken ct)
    {
        if (await users.FindByNameAsync(userName) is not { } account)
        {
            // The hash is what takes time: without it the answer to a name that nobody has would come at once.
            users.PasswordHasher.VerifyHashedPassword(_nobody, _nobodysHash, password);
            return Wrong();
        }

        var held = await seats.Of(account, ct);
        var seat = held.FirstOrDefault();
        using (actor.Within(seat?.TenantId ?? Guid.Empty))
        {
            var isRight = await users.CheckPasswordAsync(account, password);
            if (await users.IsLockedOutAsync(account))
            {
                // Even to the right password nothing else is said than to a name that nobody has.
                db.Publish(new SignInRefused(account.Id, account.UserName!, "locked"));
                await db.SaveChangesAsync(ct);
                return Wrong();
            }

            if (!isRight)
            {
                db.Publish(new SignInRefused(account.Id, account.UserName!, "password"));
                if ((await users.AccessFailedAsync(account)).Succeeded)
                {
                    return Wrong();
                }

                return null;
            }

            if (!account.IsDisabled)
            {
                return await Start(http, account, seat, held, ct);
            }

            db.Publish(new SignInRefused(account.Id, account.UserName!, "disabled"));
            await db.SaveChangesAsync(ct);
            return Refuse(nameof(Input.UserName), t["This account is closed. Ask your administrator."]);
        }
    }

    private async Task<Result<Account>?> Start(HttpContext http, Account account, Seat? seat, List<Seat> held, CancellationToken ct)
    {
        var stranger = http.User;
        http.User = Seats.Principal(account, seat, held);
        account.AccessFailedCount = 0;
        account.LastSignInAt = clock.GetUtcNow();
        db.Publish(new SignedIn(account.Id, account.UserName!));
        if (await db.TrySave(ct) is not null)
        {
            http.User = stranger;
            return null;
        }

        await session.Start(http, account, seat, held);
        return account;
    }

    /// <summary>The one answer for a name that nobody has, a wrong password and a locked account: whoever guesses must not learn which names exist.</summary>
    private Error.Invalid Wrong() => Refuse(nameof(Input.Password), t["The user name or the password is wrong. After {0} wrong passwords an account is locked for {1} minutes; if you have forgotten yours, ask your administrator for a new one.",
        users.Options.Lockout.MaxFailedAccessAttempts, (int)users.Options.Lockout.DefaultLockoutTimeSpan.TotalMinutes]);

    private static Error.Invalid Refuse(string field, string message) => new([(field, message)]);
}

internal static class LockOut
{
    /// <summary>How long no password is tried any more, in the reader's language.</summary>
    public static string LockedText(this Account account, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
    {
        var left = (account.LockoutEnd ?? clock.GetUtcNow()) - clock.GetUtcNow();
        return t["Too many wrong passwords. Try again in {0} minutes, or ask your administrator.", Math.Max(1, (int)Math.Ceiling(left.TotalMinutes))];
    }
}
