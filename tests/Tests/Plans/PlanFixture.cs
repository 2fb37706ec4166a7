using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Plans;
using XaSo.Plans.Baselines;
using XaSo.Plans.Documents;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;
using XaSo.Platform.Time;

namespace XaSo.Tests.Plans;

/// <summary>
/// A plan of a commune as it stands after its import and review: three targets, two of one measure; six tasks, of which one each is late,
/// due soon, due later, continuous, without an owner and set aside; one legal basis. Days count from today.
/// </summary>
internal sealed class PlanFixture
{
    public const string Title = "Kế hoạch chuyển đổi số xã Mẫu";
    public const string CultureOffice = "Phòng Văn hóa - Xã hội";
    public const string PoliceOffice = "Công an xã";

    /// <summary>Named by the plan, not known in the commune.</summary>
    public const string UnknownOffice = "Tổ công tác Đề án";

    /// <summary>The document says more of this task than its name.</summary>
    public const string WordsOfLater = "xây dựng kho dữ liệu dùng chung; kết nối với kho dữ liệu của tỉnh;";

    public const string EarlierResult = "Năm trước, 81% hồ sơ được số hóa";
    public const string Reporting = "Phòng Văn hóa - Xã hội báo cáo hằng quý";
    public const string NotUnderstood = "Phấn đấu vượt chỉ tiêu được giao";

    private readonly List<object> _rows = [];

    private PlanFixture(DateOnly today, Guid tenant, string title, int number, List<Organization> known)
    {
        (Today, Tenant) = (today, tenant);
        Plan = new()
        {
            Title = title,
            Number = $"{number}/KH-UBND",
            SignedOn = today.AddDays(-60),
            Signer = "Nguyễn Văn Mẫu",
            SignerTitle = "Chủ tịch",
            PeriodFrom = new(today.Year, 1, 1),
            PeriodTo = new(today.Year + 1, 12, 31),
            ImportedAt = DateTimeOffset.UtcNow.AddDays(-61),
        };
        Culture = known.Find(o => o.OfficialName == CultureOffice) ?? Organization.Create(OrganizationKind.Office, CultureOffice, "Phòng VHXH", [], new(2025, 7, 1));
        Police = known.Find(o => o.OfficialName == PoliceOffice) ?? Organization.Create(OrganizationKind.Office, PoliceOffice, null, [], new(2025, 7, 1));
    }

    public DateOnly Today { get; }
    public static DateOnly Yesterday => TimeProvider.System.Today().AddDays(-1);
    public Guid Tenant { get; }
    public Plan Plan { get; }
    public Organization Culture { get; }
    public Organization Police { get; }
    public List<Target> Targets { get; } = [];
    public List<PlannedTask> Tasks { get; } = [];
    public LegalBasis Basis { get; private set; } = null!;

    public PlannedTask Late => Tasks[0];
    public PlannedTask Soon => Tasks[1];
    public PlannedTask Later => Tasks[2];
    public PlannedTask Continuous => Tasks[3];
    public PlannedTask Ownerless => Tasks[4];
    public PlannedTask SetAside => Tasks[5];

    /// <summary>A plan in a commune of its own, with all but one item confirmed.</summary>
    /// <param name="tasks">More tasks that are due later, for the statements of a page.</param>
    public static Task<PlanFixture> Add(TestApp app, PlanStatus status = PlanStatus.Issued, int tasks = 0) => Add(app, Guid.CreateVersion7(), status, tasks);

    public static async Task<PlanFixture> Add(TestApp app, Guid tenant, PlanStatus status = PlanStatus.Issued, int tasks = 0, string title = Title)
    {
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        var known = await app.InDatabase(tenant, db => db.Set<Organization>().AsNoTracking().ToListAsync());
        var fixture = new PlanFixture(today, tenant, title, 12 + await app.InDatabase(tenant, db => db.Plans.CountAsync()), known);
        fixture.AddTargets();
        fixture.AddTasks(tasks);
        fixture.AddBasis();
        fixture.Reach(status);
        await app.InDatabase(tenant, async db =>
        {
            db.Add(fixture.Plan);
            db.AddRange(new[] { fixture.Culture, fixture.Police }.ExceptBy(known.Select(o => o.Id), o => o.Id));
            db.AddRange(fixture._rows);
            return await db.SaveChangesAsync();
        });
        return fixture;
    }

    /// <summary>What else such a document holds: a result of last year, a reporting duty, words that nobody has understood.</summary>
    public Task AddOthers(TestApp app) => app.InDatabase(Tenant, db =>
    {
        PlanItem[] items =
        [
            new Baseline { PlanId = Plan.Id, Quote = EarlierResult, Measure = "hồ sơ được số hóa", Value = 81, Unit = "%", Year = Today.Year - 1 },
            new ReportingDuty { PlanId = Plan.Id, Quote = Reporting, OfficeName = CultureOffice, Every = Frequency.Quarter },
            new UnreadPassage { PlanId = Plan.Id, Quote = NotUnderstood, Why = "it may be a task" },
        ];
        foreach (var item in items)
        {
            (item.Places, item.Folded) = ([new Span(500, 5)], SearchText.Fold($"{item.Text} {item.Quote}"));
            item.Confirm("Người rà soát", DateTimeOffset.UtcNow.AddDays(-60));
            db.Add(item);
        }

        return db.SaveChangesAsync();
    });

    /// <summary>The office that the commune does not know leads a second task, under its name in other capitals.</summary>
    public Task SpellOtherwise(TestApp app) => app.InDatabase(Tenant, db =>
    {
        db.Add(new ItemOffice { PlanId = Plan.Id, ItemId = Soon.Id, Part = OfficePart.Lead, Name = "Tổ Công tác đề án", Position = 1 });
        return db.SaveChangesAsync();
    });

    /// <summary>What the unknown office leads is asked of every village.</summary>
    public Task AskVillages(TestApp app) =>
        app.InDatabase(Tenant, db => db.Set<ItemOffice>().Where(o => o.ItemId == Later.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Group, OfficeGroup.Villages)));

    private void Reach(PlanStatus status)
    {
        var reached = status switch
        {
            PlanStatus.Draft => true,
            PlanStatus.Submitted => Plan.Submit(),
            PlanStatus.Returned => Plan.Submit() && Plan.Return("Nhiệm vụ 2 chưa rõ đơn vị chủ trì"),
            PlanStatus.Issued => Issue(),
            PlanStatus.Discarded => Plan.Discard("Nhập nhầm tệp"),
            PlanStatus.Superseded => Issue() && Plan.Supersede(),
            _ => Issue() && Plan.Close("Hết thời gian thực hiện"),
        };
        Assert.True(reached);

        bool Issue() => Plan.Submit() && Plan.Issue(Guid.CreateVersion7(), DateTimeOffset.UtcNow.AddDays(-60));
    }

    private void AddTargets()
    {
        AddTarget("Tỷ lệ hồ sơ nộp trực tuyến toàn trình", Pillar.Government, 80, Today.AddDays(45), Culture, CultureOffice);
        AddTarget("Tỷ lệ hồ sơ nộp trực tuyến toàn trình", Pillar.Government, 95, Today.AddDays(400), Culture, CultureOffice);
        AddTarget("Tỷ lệ người dân có định danh điện tử", Pillar.Society, 70, Today.AddDays(45), Police, PoliceOffice);
    }

    private void AddTarget(string measure, Pillar pillar, decimal value, DateOnly due, Organization office, string name)
    {
        var target = new Target
        {
            PlanId = Plan.Id,
            Quote = $"{measure} đạt từ {value}% trở lên",
            Measure = measure,
            Pillar = pillar,
            Comparator = Comparator.AtLeast,
            Value = value,
            Unit = "%",
            Due = due,
        };
        Targets.Add(target);
        Keep(target);
        AddOffice(target, OfficePart.Lead, name, office.Id, 0);
    }

    private void AddTasks(int more)
    {
        var late = AddTask("Rà soát bộ thủ tục hành chính", Pillar.Government, DueKind.Before, Today.AddDays(-10));
        AddOffice(late, OfficePart.Lead, CultureOffice, Culture.Id, 0);
        AddOffice(late, OfficePart.Coordinating, PoliceOffice, Police.Id, 0);
        AddOffice(AddTask("Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng", Pillar.Workforce, DueKind.On, Today.AddDays(12)), OfficePart.Lead, PoliceOffice, Police.Id, 0);
        AddOffice(AddTask("Xây dựng kho dữ liệu dùng chung", Pillar.Data, DueKind.Month, Today.AddDays(120), words: WordsOfLater), OfficePart.Lead, UnknownOffice, null, 0);
        AddOffice(AddTask("Tuyên truyền về an toàn thông tin mạng", Pillar.Security, DueKind.Continuous, null), OfficePart.Lead, CultureOffice, Culture.Id, 0);
        AddTask("Nâng cấp đường truyền trụ sở", Pillar.Infrastructure, DueKind.None, null);
        AddTask("Nội dung đọc nhầm", Pillar.General, DueKind.None, null, "Không phải nhiệm vụ");
        for (var i = 0; i < more; i++)
        {
            AddOffice(AddTask($"Nhiệm vụ thêm số {i}", Pillar.Economy, DueKind.Before, Today.AddDays(200 + i)), OfficePart.Lead, CultureOffice, Culture.Id, 0);
        }
    }

    private PlannedTask AddTask(string name, Pillar pillar, DueKind kind, DateOnly? due, string? setAside = null, string? words = null)
    {
        var task = new PlannedTask
        {
            PlanId = Plan.Id,
            Quote = words ?? name,
            Name = name,
            Number = (Tasks.Count + 1).ToString(null, null),
            Pillar = pillar,
            DueKind = kind,
            DueTo = due,
            DueFrom = kind == DueKind.Month ? due?.AddDays(-29) : null,
            DueText = kind == DueKind.Continuous ? "Thường xuyên" : null,
            Result = "Báo cáo kết quả",
        };
        Tasks.Add(task);
        Keep(task, setAside);
        return task;
    }

    private void AddBasis()
    {
        Basis = new LegalBasis { PlanId = Plan.Id, Quote = "Nghị quyết số 57-NQ/TW ngày 22/12/2024", Kind = "Nghị quyết", Number = "57-NQ/TW", Date = new(2024, 12, 22), Issuer = "Bộ Chính trị" };
        Keep(Basis);
    }

    private void Keep(PlanItem item, string? setAside = null)
    {
        item.Position = _rows.Count;
        item.Places = [new Span(_rows.Count * 10, 5)];
        item.Folded = SearchText.Fold($"{item.Text} {item.Quote}");
        if (setAside is null)
        {
            item.Confirm("Người rà soát", DateTimeOffset.UtcNow.AddDays(-60));
        }
        else
        {
            item.Reject("Người rà soát", DateTimeOffset.UtcNow.AddDays(-60), setAside);
        }

        _rows.Add(item);
    }

    private void AddOffice(PlanItem item, OfficePart part, string name, Guid? organization, int position) =>
        _rows.Add(new ItemOffice { PlanId = Plan.Id, ItemId = item.Id, Part = part, Name = name, OrganizationId = organization, Position = position });
}
