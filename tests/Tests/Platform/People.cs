using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Platform;

/// <summary>Communes and accounts as an administrator would make them, for tests that sign in really.</summary>
internal static class People
{
    public const string Password = "Thu-1234";

    public static async Task<Commune> Commune(this TestApp app, string province = "25")
    {
        var name = $"Thử {Guid.CreateVersion7():N}";
        var commune = new Commune { ProvinceCode = province, Name = name, Kind = CommuneKind.Commune, OfficialName = "xã " + name };
        return await app.InDatabase(commune.Id, async db =>
        {
            db.Add(commune);
            await db.SaveChangesAsync();
            return commune;
        });
    }

    /// <summary>An account with a position of that role in each of the communes; who signs in acts in the first.</summary>
    public static async Task<Account> Account(this TestApp app, Role role, params Guid[] communes)
    {
        var account = await app.Add(new() { UserName = $"u{Guid.CreateVersion7():N}", FullName = "Nguyễn Văn Thử" });
        foreach (var (i, commune) in communes.Index())
        {
            await app.InDatabase(commune, async db =>
            {
                db.Add(new Position { AccountId = account.Id, Role = role, Title = role.ToString(), From = new DateOnly(2026, 1, 1).AddDays(i) });
                return await db.SaveChangesAsync();
            });
        }

        return account;
    }

    public static Task<Account> ProvinceAccount(this TestApp app, Role role, string? province) =>
        app.Add(new() { UserName = $"u{Guid.CreateVersion7():N}", FullName = "Trần Thị Tỉnh", ProvinceRole = role, ProvinceCode = province });

    public static async Task<Visitor> SignIn(this TestApp app, Account account, string password = Password)
    {
        var visitor = app.VisitAsStranger();
        var (response, _) = await visitor.Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", password));
        Assert.Equal(System.Net.HttpStatusCode.Found, response.StatusCode);
        return visitor;
    }

    private static async Task<Account> Add(this TestApp app, Account account)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(e => e.Description)));
        return account;
    }
}
