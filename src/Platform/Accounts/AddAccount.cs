using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>An account with its first position or, outside any commune, with its role for a province. The password is shown once and must be changed.</summary>
public sealed class AddAccount(AppDb db, Actor actor, UserManager<Account> users, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public sealed class Input : AccountInput
    {
        public PositionInput Position { get; set; } = new();
        public Role? ProvinceRole { get; set; }
        public string? ProvinceCode { get; set; }
    }

    public sealed record Added(Guid Id, string UserName, string Password);

    /// <param name="password">One that was made before; otherwise it is made here.</param>
    public async Task<Result<Added>> Handle(Input input, CancellationToken ct, NewPassword? password = null)
    {
        if (new AccountRules(t).Check<AccountInput>(input) is { } invalid)
        {
            return invalid;
        }

        var account = new Account
        {
            FullName = Lines.OneLine(input.FullName!),
            UserName = input.UserName!.Trim().ToLowerInvariant(),
            Email = Lines.NullIfEmpty(input.Email),
            PhoneNumber = Lines.NullIfEmpty(input.Phone),
            MustChangePassword = true,
        };
        if (await Seat(account, input, ct) is { } error)
        {
            return error;
        }

        db.Publish(new AccountAdded(account.Id, account.UserName, account.FullName));
        password ??= NewPassword.Make(users.PasswordHasher);
        account.PasswordHash = password.Hash;
        try
        {
            var result = await users.CreateAsync(account);
            if (result.Succeeded)
            {
                return new Added(account.Id, account.UserName, password.Text);
            }

            db.Discard();
            return new Error.Invalid([.. result.Errors.Select(e => (nameof(input.UserName), e.Description))]);
        }
        catch (DbUpdateException e) when (AppDb.IsDouble(e))
        {
            db.Discard();
            return Taken(account);
        }
    }

    private Error.Invalid Taken(Account account) => new([(nameof(Input.UserName), t["The user name “{0}” is taken; choose another", account.UserName!])]);

    private async Task<Error?> Seat(Account account, Input input, CancellationToken ct) =>
        actor.TenantId == Guid.Empty ? await SeatInProvince(account, input, ct) : await SeatInCommune(account, input, ct);

    private async Task<Error?> SeatInProvince(Account account, Input input, CancellationToken ct)
    {
        if (input.ProvinceRole is not { } role || !Roles.OfProvince.Contains(role))
        {
            return new Error.Invalid([(nameof(input.ProvinceRole), t["Choose a role"])]);
        }

        account.ProvinceRole = role;
        account.ProvinceCode = actor.ProvinceCode ?? Lines.NullIfEmpty(input.ProvinceCode);
        return account.ProvinceCode is { } code && !await db.Set<Province>().AnyAsync(p => p.Code == code, ct)
            ? new Error.Invalid([(nameof(input.ProvinceCode), t["Choose the province"])])
            : null;
    }

    private async Task<Error?> SeatInCommune(Account account, Input input, CancellationToken ct)
    {
        if (await input.Position.Check(db, clock.Today(), t, ct) is { } invalid)
        {
            return new Error.Invalid([.. invalid.Fields.Select(f => ($"{nameof(input.Position)}.{f.Field}", f.Message))]);
        }

        // Checked before anything is tracked, so that a refusal leaves nothing behind.
        if (await users.FindByNameAsync(account.UserName!) is not null)
        {
            return Taken(account);
        }

        var (position, given) = await input.Position.For(account, db, clock.Today(), t, ct);
        db.Add(position);
        db.Publish(given);
        return null;
    }
}
