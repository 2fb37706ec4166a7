using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Bench.Hosting;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;

namespace XaSo.Bench.Data;

/// <summary>A commune with offices, villages, people and an issued plan, made as its people would make it; all others are copies of it.</summary>
internal sealed record FirstCommune(Guid Id, Guid PlanId, Guid TargetId, Guid TaskId, int Targets, int Tasks)
{
    public const string Officer = "canbo";
    public const string Password = "Do-toc-do-2026";
    private const string Chairman = "chutich";
    private const int Villages = 50;
    private static readonly DateOnly _since = new(2025, 7, 1);

    private static readonly string[] _offices =
    [
        "Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Trung tâm Phục vụ hành chính công", "Công an xã",
        "Ban Chỉ huy Quân sự xã", "Trung tâm Cung ứng dịch vụ công", "Trạm Y tế", "Đoàn Thanh niên", "Ủy ban Mặt trận Tổ quốc",
    ];

    public static async Task<FirstCommune> Add(Database database, string address)
    {
        var id = Guid.CreateVersion7();
        await database.Work(id, AddPeople);
        using var officer = await Browser.SignIn(address, Officer, Password);
        using var chairman = await Browser.SignIn(address, Chairman, Password);
        var review = await officer.Upload("/plans/imports/import-plan", "Form.Content", Repository.PathTo("samples", "ke-hoach-cds-song-mau-2026.docx"));
        var plan = Guid.Parse(review.Split('/', '?', '#').Last(part => Guid.TryParse(part, out _)));

        var items = await database.WorkAsOwner(db => Items(database, db, plan));
        foreach (var (_, item) in items)
        {
            await officer.Post($"/plans/review/confirm-item/{item}");
        }

        await officer.Post($"/plans/lifecycle/submit-plan/{plan}");
        await chairman.Post($"/plans/lifecycle/issue-plan/{plan}");
        var (targets, tasks) = (items.Where(i => i.Table == "plans_targets").ToList(), items.Where(i => i.Table == "plans_planned_tasks").ToList());
        return new(id, plan, targets[0].Id, tasks[0].Id, targets.Count, tasks.Count);
    }

    private static async Task<bool> AddPeople(IServiceProvider services, AppDb db)
    {
        var province = await db.Set<Province>().Select(p => p.Code).FirstAsync();
        db.Add(new Commune { Id = db.TenantId, ProvinceCode = province, Name = "Đo Tốc Độ", Kind = CommuneKind.Commune, OfficialName = "xã Đo Tốc Độ" });
        var offices = _offices.Select(o => Organization.Create(OrganizationKind.Office, o, null, [], _since)).ToList();
        db.AddRange(offices);
        db.AddRange(Enumerable.Range(1, Villages).Select(v => Organization.Create(OrganizationKind.Village, $"Thôn {v}", null, [$"Xóm {v}"], _since)));
        await db.SaveChangesAsync();

        var users = services.GetRequiredService<UserManager<Account>>();
        foreach (var (name, role, office) in new[] { (Officer, Role.HeadOfDivision, offices[1].Id), (Chairman, Role.Chairman, (Guid?)null) })
        {
            var account = new Account { UserName = name, FullName = "Mẫu Văn Đo" };
            var made = await users.CreateAsync(account, Password);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException(string.Join(' ', made.Errors.Select(e => e.Description)));
            }

            db.Add(new Position { AccountId = account.Id, Role = role, Title = "Cán bộ", From = _since, OrganizationId = office });
        }

        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Everything of the plan that waits for review, by table.</summary>
    private static async Task<List<(string Table, Guid Id)>> Items(Database database, AppDb db, Guid plan)
    {
        var found = new List<(string, Guid)>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindProperty("ReviewedAt") is not null && t.GetTableName() is not null))
        {
            var (table, sql) = (type.GetTableName()!, "select \"Id\" as \"Value\" from \"" + type.GetTableName() + "\" where \"PlanId\" = {0} order by \"Position\"");
            var ids = await db.Database.SqlQueryRaw<Guid>(database.Across(sql), plan).ToListAsync();
            found.AddRange(ids.Select(id => (table, id)));
        }

        return found;
    }
}
