using System.Net;
using XaSo.Platform;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Host;

/// <summary>What ./run shows: a sample province and commune that exist nowhere, and an account for each role. Only with the setting Demo.</summary>
internal static class Demo
{
    public const string Password = "Mau@2026";
    private const string Province = "00";
    private static readonly Guid _commune = new("019a0000-0000-7000-8000-000000000001");
    private static readonly DateOnly _since = new(2025, 7, 1);

    private static readonly (string Name, string? Short, string[] Aliases)[] _offices =
    [
        ("Văn phòng HĐND và UBND", "VP HĐND và UBND", ["Văn phòng", "Văn phòng HĐND-UBND", "Văn phòng UBND"]),
        ("Phòng Văn hóa - Xã hội", "Phòng VH-XH", ["Phòng Văn xã"]),
        ("Phòng Kinh tế", null, []),
        ("Trung tâm Phục vụ hành chính công", "TT PVHCC", ["Bộ phận Một cửa", "Trung tâm HCC"]),
        ("Công an xã", null, ["Công an"]),
        ("Ban Chỉ huy Quân sự xã", "BCH Quân sự", []),
        ("Trung tâm Cung ứng dịch vụ công", null, ["TT Cung ứng DVC"]),
        ("Trạm Y tế", null, []),
        ("Đoàn Thanh niên", null, ["Đoàn TN", "Đoàn TNCS Hồ Chí Minh"]),
        ("Ủy ban Mặt trận Tổ quốc", "UBMTTQ", ["Mặt trận Tổ quốc", "MTTQ xã"]),
    ];

    private static readonly string[] _villages =
        ["Mẫu Thượng", "Mẫu Hạ", "Mẫu Đông", "Mẫu Đoài", "Mẫu Trung", "Bến Mẫu", "Đồi Mẫu", "Cầu Mẫu", "Chợ Mẫu", "Đình Mẫu", "Gò Mẫu", "Vườn Mẫu"];

    private static readonly (string Name, string? Short, string[] Aliases)[] _bodies =
    [
        ("Sở Khoa học và Công nghệ", "Sở KH&CN", []),
        ("Sở Nội vụ", null, []),
        ("Văn phòng UBND tỉnh", null, []),
        ("Các doanh nghiệp viễn thông", null, ["Doanh nghiệp viễn thông", "DN viễn thông"]),
        ("Chi nhánh ngân hàng", null, ["Ngân hàng"]),
        ("Các trường học", null, ["Trường học", "Các nhà trường"]),
        ("Các hợp tác xã", null, ["Hợp tác xã", "HTX"]),
    ];

    private static readonly (string UserName, string FullName, Role Role, string Title, string? Office)[] _people =
    [
        ("chutich", "Mẫu Văn An", Role.Chairman, "Chủ tịch UBND xã", null),
        ("phochutich", "Mẫu Thị Bình", Role.ViceChairman, "Phó Chủ tịch UBND xã", null),
        ("chanhvanphong", "Mẫu Văn Chính", Role.ChiefOfOffice, "Chánh Văn phòng", "Văn phòng HĐND và UBND"),
        ("truongphong", "Mẫu Thị Dung", Role.HeadOfDivision, "Trưởng phòng", "Phòng Văn hóa - Xã hội"),
        ("chuyenvien", "Mẫu Văn Giang", Role.Officer, "Chuyên viên", "Phòng Văn hóa - Xã hội"),
        ("kinhte", "Mẫu Thị Hoa", Role.HeadOfDivision, "Trưởng phòng", "Phòng Kinh tế"),
        ("vanthu", "Mẫu Thị Liên", Role.RecordsClerk, "Văn thư", "Văn phòng HĐND và UBND"),
        ("motcua", "Mẫu Văn Minh", Role.OneStopClerk, "Công chức tiếp nhận", "Trung tâm Phục vụ hành chính công"),
        ("congan", "Mẫu Văn Quân", Role.Police, "Phó Trưởng Công an xã", "Công an xã"),
        ("tocnscd", "Mẫu Thị Sen", Role.DigitalTeam, "Tổ trưởng", "Thôn Mẫu Thượng"),
        ("quantri", "Mẫu Văn Tín", Role.Administrator, "Quản trị hệ thống", "Văn phòng HĐND và UBND"),
    ];

    private static readonly (string UserName, string FullName, Role Role)[] _provincials =
    [
        ("giamsattinh", "Mẫu Thị Uyên", Role.ProvinceSupervisor),
        ("quantritinh", "Mẫu Văn Vinh", Role.ProvinceAdministrator),
    ];

    /// <summary>Accounts whose password anybody can read must not be reached from outside.</summary>
    public static bool IsReachableFromOutside(this WebApplication app) =>
        (app.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Any(address =>
            !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)))))
        || app.Configuration["http_ports"] is not null || app.Configuration["https_ports"] is not null || app.Configuration.GetSection("Kestrel:Endpoints").Exists();

    public static async Task AddDemoData(this IServiceProvider services, IEnumerable<Module> modules)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            await AddCommune(scope.ServiceProvider);
        }

        foreach (var module in modules)
        {
            await using var scope = services.CreateAsyncScope();
            ActAsClerk(scope.ServiceProvider);
            await module.AddDemoData(scope.ServiceProvider);
        }
    }

    public static IEnumerable<string> AccountLines(IStringLocalizer t, IStringLocalizer<PlatformTexts> roles) =>
        _people.Select(p => (p.UserName, p.Role, p.Title)).Concat(_provincials.Select(p => (p.UserName, p.Role, Title: "")))
            .Select(p => $"  {p.UserName,-14} {roles.NameOf(p.Role)}")
            .Prepend(t["Demo accounts, all with the password {0}:", Password]);

    private static void ActAsClerk(IServiceProvider services) => services.GetRequiredService<Actor>().ActFor(_commune, "Dữ liệu mẫu");

    private static async Task AddCommune(IServiceProvider services)
    {
        ActAsClerk(services);
        var db = services.GetRequiredService<AppDb>();
        if (await db.Set<Commune>().AnyAsync(c => c.Id == _commune))
        {
            return;
        }

        db.Add(new Province { Code = Province, Name = "Mẫu", OfficialName = "Tỉnh Mẫu" });
        db.Add(new Commune { Id = _commune, ProvinceCode = Province, Name = "Sông Mẫu", Kind = CommuneKind.Commune, OfficialName = "xã Sông Mẫu" });
        var organizations = _offices.Select(o => Organization.Create(OrganizationKind.Office, o.Name, o.Short, o.Aliases, _since))
            .Concat(_villages.Select(v => Organization.Create(OrganizationKind.Village, $"Thôn {v}", null, [v], _since)))
            .Concat(_bodies.Select(b => Organization.Create(OrganizationKind.OutsideBody, b.Name, b.Short, b.Aliases, _since))).ToList();
        db.AddRange(organizations);
        await db.SaveChangesAsync();
        var offices = organizations.ToDictionary(o => o.OfficialName, o => o.Id);
        foreach (var (userName, fullName, role, title, office) in _people)
        {
            var account = await AddAccount(services, new Account { UserName = userName, FullName = fullName });
            db.Add(new Position { AccountId = account, Role = role, Title = title, From = _since, OrganizationId = office is null ? null : offices[office] });
        }

        foreach (var (userName, fullName, role) in _provincials)
        {
            await AddAccount(services, new Account { UserName = userName, FullName = fullName, ProvinceRole = role, ProvinceCode = Province });
        }

        await db.SaveChangesAsync();
    }

    private static async Task<Guid> AddAccount(IServiceProvider services, Account account)
    {
        var result = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        return result.Succeeded ? account.Id : throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
    }
}
