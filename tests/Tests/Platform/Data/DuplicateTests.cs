using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Platform.Data;

public sealed class DuplicateTests(TestApp app)
{
    private readonly Guid _commune = Guid.CreateVersion7();

    [Fact]
    public async Task What_may_be_there_only_once_is_a_conflict_and_leaves_nothing_behind()
    {
        await app.InDatabase(_commune, async db =>
        {
            db.Add(Office("Phòng Kinh tế"));
            Assert.Null(await db.TrySave());
            db.Add(Office("Phòng Kinh tế"));
            Assert.Contains("entered the same a moment ago", (await db.TrySave())!.Message, StringComparison.Ordinal);
            db.Add(Office("Phòng Khác"));
            Assert.Null(await db.TrySave());
            return 0;
        });
        Assert.Equal(2, await app.InDatabase(_commune, db => db.Set<Organization>().CountAsync()));
    }

    [Fact]
    public async Task A_name_is_free_again_after_its_end()
    {
        await app.InDatabase(_commune, async db =>
        {
            db.Add(Office("Phòng Kinh tế"));
            await db.SaveChangesAsync();
            await db.Set<Organization>().ExecuteUpdateAsync(set => set.SetProperty(o => o.ValidTo, new DateOnly(2026, 1, 31)));
            db.Add(Office("Phòng Kinh tế"));
            Assert.Null(await db.TrySave());
            return 0;
        });
    }

    [Theory]
    [InlineData("/admin/offices/add-office", "Form.OfficialName")]
    [InlineData("/admin/villages/add-village", "Form.Code")]
    public async Task Who_comes_second_at_the_same_moment_is_told_so_at_the_field(string address, string same)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => app.VisitAs(Role.Administrator, _commune)
            .Fill(address, ("Form.OfficialName", same == "Form.OfficialName" ? "Một tên" : $"Thôn {i}"), ("Form.Code", same == "Form.Code" ? "M" : ""))));

        Assert.Single(answers, a => a.Response.StatusCode == HttpStatusCode.Found);
        Assert.All(answers.Where(a => a.Response.StatusCode != HttpStatusCode.Found), a =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, a.Response.StatusCode);
            Assert.NotNull(a.Page.QuerySelector($".refused [name='{same}']"));
        });
    }

    [Fact]
    public async Task Two_accounts_of_one_name_at_the_same_moment()
    {
        var name = $"u{Guid.CreateVersion7():N}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.VisitAs(Role.Administrator, _commune)
            .Fill("/admin/accounts/add-account", ("Form.FullName", "Trùng Tên"), ("Form.UserName", name), ("Form.Position.Role", "Officer"))));

        Assert.Single(answers, a => a.Response.StatusCode == HttpStatusCode.Found);
        Assert.All(answers.Where(a => a.Response.StatusCode != HttpStatusCode.Found), a => Assert.NotNull(a.Page.QuerySelector(".refused [name='Form.UserName']")));
        Assert.Equal(1, await app.InDatabase(_commune, db => db.Set<Account>().CountAsync(a => a.UserName == name)));
    }

    [Fact]
    public async Task A_form_posted_twice_at_the_same_moment_leads_to_one_place()
    {
        var visitor = app.VisitAs(Role.Administrator, _commune);
        var form = Visitor.ValuesOf(await visitor.Open("/admin/offices/add-office"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.Post("/admin/offices/add-office", form, ("Form.OfficialName", "Phòng Hai lần"))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Response.StatusCode));
        Assert.Equal(1, await app.InDatabase(_commune, db => db.Set<Organization>().CountAsync()));
    }

    [Fact]
    public async Task Forms_posted_long_ago_are_forgotten()
    {
        var (old, young) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.InDatabase(_commune, db =>
        {
            db.AddRange(new Post { Id = old, At = DateTimeOffset.UtcNow.AddDays(-15) }, new Post { Id = young, At = DateTimeOffset.UtcNow.AddDays(-13) });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await ActivatorUtilities.CreateInstance<Pruning>(app.Services).Prune(TestContext.Current.CancellationToken);

        Assert.Equal([young], await app.InDatabase(_commune, db => db.Set<Post>().Where(p => p.Id == old || p.Id == young).Select(p => p.Id).ToListAsync()));
    }

    private static Organization Office(string name) => Organization.Create(OrganizationKind.Office, name, null, [], new(2025, 7, 1));
}
