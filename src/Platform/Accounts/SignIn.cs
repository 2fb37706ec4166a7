using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

public sealed class SignIn(AppDb db, UserManager<Account> users, Seats seats, Session session, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public sealed class Input
    {
        public string? UserName { get; set; }
        public string? Password { get; set; }
    }

    private static readonly Account _nobody = new() { FullName = "" };
    private static readonly string _nobodysHash = new PasswordHasher<Account>().HashPassword(_nobody, "nobody");

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

        if (await users.FindByNameAsync(input.UserName.Trim()) is not { } account)
        {
            // Takes as long as for an account that exists, so that nobody can find out which do.
            users.PasswordHasher.VerifyHashedPassword(_nobody, _nobodysHash, input.Password);
            return Wrong();
        }

        if (await users.IsLockedOutAsync(account))
        {
            return await Refuse(account, "locked", t["Too many wrong passwords. Try again in {0} minutes, or ask your administrator.", Minutes(account)], ct);
        }

        if (!await users.CheckPasswordAsync(account, input.Password))
        {
            db.Publish(new SignInRefused(account.Id, account.UserName!, "password"));
            await users.AccessFailedAsync(account);
            return Wrong();
        }

        if (account.IsDisabled)
        {
            return await Refuse(account, "disabled", t["This account is closed. Ask your administrator."], ct);
        }

        await Start(http, account, ct);
        return account;
    }

    private async Task Start(HttpContext http, Account account, CancellationToken ct)
    {
        var seat = (await seats.Of(account, ct)).FirstOrDefault();
        await session.Start(http, account, seat);
        account.AccessFailedCount = 0;
        account.LastSignInAt = clock.GetUtcNow();
        db.Publish(new SignedIn(account.Id, account.UserName!));
        await db.SaveChangesAsync(ct);
    }

    private int Minutes(Account account) => Math.Max(1, (int)Math.Ceiling(((account.LockoutEnd ?? clock.GetUtcNow()) - clock.GetUtcNow()).TotalMinutes));

    private async Task<Result<Account>> Refuse(Account account, string cause, string message, CancellationToken ct)
    {
        db.Publish(new SignInRefused(account.Id, account.UserName!, cause));
        await db.SaveChangesAsync(ct);
        return Refuse(nameof(Input.UserName), message);
    }

    private Error.Invalid Wrong() => Refuse(nameof(Input.Password), t["The user name or the password is wrong"]);

    private static Error.Invalid Refuse(string field, string message) => new([(field, message)]);
}
