using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Platform.Tenancy;

public sealed class OrganizationMatcherTests(TestApp app)
{
    private static readonly (string Name, string? Short, string[] Aliases)[] _offices =
    [
        ("Phòng Văn hóa - Xã hội", "Phòng VH-XH", []),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", null, ["Phòng Kinh tế"]),
        ("Trung tâm Phục vụ hành chính công", null, ["Bộ phận Một cửa"]),
        ("Văn phòng HĐND và UBND", null, []),
        ("Công an xã", null, []),
        ("Ủy ban Mặt trận Tổ quốc", null, []),
        ("Hội Nông dân Việt Nam xã", null, []),
        ("Thôn Đông", null, []),
        ("Thôn Đoài", null, []),
    ];

    [Theory]
    [InlineData("Phòng VH&XH", "Phòng Văn hóa - Xã hội")]
    [InlineData("phòng VHXH", "Phòng Văn hóa - Xã hội")]
    [InlineData("Phòng Văn hoá và Xã hội", "Phòng Văn hóa - Xã hội")]
    [InlineData("Phòng Văn hóa - Xã hội xã", "Phòng Văn hóa - Xã hội")]
    [InlineData("TT PVHCC", "Trung tâm Phục vụ hành chính công")]
    [InlineData("Trung tâm phục vụ HCC", "Trung tâm Phục vụ hành chính công")]
    [InlineData("bộ phận một cửa", "Trung tâm Phục vụ hành chính công")]
    [InlineData("Phòng KTHT&ĐT", "Phòng Kinh tế, Hạ tầng và Đô thị")]
    [InlineData("VP HĐND-UBND", "Văn phòng HĐND và UBND")]
    [InlineData("CA xã", "Công an xã")]
    [InlineData("Ủy ban MTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc")]
    [InlineData("Hội Nông dân xã", "Hội Nông dân Việt Nam xã")]
    public async Task Every_spelling_finds_the_office(string written, string official)
    {
        var match = await Match(written);
        Assert.Equal((MatchCertainty.Exact, official), (match.Certainty, match.Best?.OfficialName));
    }

    [Fact]
    public async Task Work_in_the_background_knows_the_commune_that_a_name_ends_with()
    {
        var commune = await app.Commune();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(commune.Id, "a job");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(Organization.Create(OrganizationKind.Office, "Công an xã", null, [], new(2025, 7, 1)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var match = await scope.ServiceProvider.GetRequiredService<OrganizationMatcher>().Match($"Công an {commune.OfficialName}", TestContext.Current.CancellationToken);
        Assert.Equal((MatchCertainty.Exact, "Công an xã"), (match.Certainty, match.Best?.OfficialName));
    }

    [Theory]
    [InlineData("Văn phòng UBND", "Văn phòng HĐND và UBND")]
    [InlineData("Phòng Văn hóa", "Phòng Văn hóa - Xã hội")]
    public async Task A_name_that_is_nearly_right_is_only_likely(string written, string official)
    {
        var match = await Match(written);
        Assert.Equal((MatchCertainty.Likely, official), (match.Certainty, match.Best?.OfficialName));
    }

    [Theory, InlineData("Sở Tài chính"), InlineData(""), InlineData("các đơn vị")]
    public async Task A_strange_name_finds_nothing(string written) => Assert.Equal(MatchCertainty.None, (await Match(written)).Certainty);

    private async Task<OrganizationMatch> Match(string written)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(Guid.CreateVersion7(), "test");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.AddRange(_offices.Select(o => Organization.Create(OrganizationKind.Office, o.Name, o.Short, o.Aliases, new(2026, 1, 1))));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return await scope.ServiceProvider.GetRequiredService<OrganizationMatcher>().Match(written, TestContext.Current.CancellationToken);
    }
}
