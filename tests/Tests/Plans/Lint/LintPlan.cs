using XaSo.Plans;
using XaSo.Plans.ByOffice;
using XaSo.Plans.Documents;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;

namespace XaSo.Tests.Plans.Lint;

/// <summary>A plan for the year 2026 in memory, without a database, for the rules.</summary>
internal sealed class LintPlan
{
    private readonly List<PlanItem> _items = [];
    private readonly List<ItemOffice> _offices = [];
    private readonly List<SuperiorTargets> _superiors = [];
    private SourceDocument? _document;

    public Plan Plan { get; } = new() { Title = "Kế hoạch", PeriodFrom = new(2026, 1, 1), PeriodTo = new(2026, 12, 31) };

    public PlanContent Content => new(Plan, _items, _offices, _document) { Superiors = _superiors };

    public IReadOnlyList<Finding> Check() => PlanLint.Check(Content);

    public IEnumerable<Finding> Check(FindingKind kind) => Check().Where(f => f.Kind == kind);

    public LintPlan Target(string measure, decimal value, string unit = "%", Comparator comparator = Comparator.AtLeast, int year = 2026, decimal? to = null, Frequency? per = null, string? quote = null)
    {
        _items.Add(TargetOf(Plan, measure, value, unit, comparator, year, to, per, quote));
        return this;
    }

    public LintPlan Task(string name, DueKind due = DueKind.Before, DateOnly? by = null, string? result = "01 báo cáo", string[]? leads = null, bool inTable = true, Frequency? every = null, string? words = null, string[]? with = null)
    {
        var task = new PlannedTask
        {
            PlanId = Plan.Id,
            Quote = name,
            Name = name,
            Result = result,
            DueKind = due,
            DueTo = due is DueKind.None or DueKind.Recurring or DueKind.Continuous ? by : by ?? new(2026, 6, 30),
            DueEvery = every,
            DueText = words,
            InTable = inTable,
            Position = _items.Count,
        };
        _items.Add(task);
        Offices(task, OfficePart.Lead, leads ?? ["Phòng Kinh tế"]);
        Offices(task, OfficePart.Coordinating, with ?? []);
        return this;
    }

    public LintPlan Basis(string number, string? issuer = null, DateOnly? date = null, string kind = "Nghị quyết")
    {
        _items.Add(new LegalBasis { PlanId = Plan.Id, Quote = $"{kind} số {number}", Kind = kind, Number = number, Issuer = issuer, Date = date, Position = _items.Count });
        return this;
    }

    public LintPlan Unread(string words)
    {
        _items.Add(new UnreadPassage { PlanId = Plan.Id, Quote = words, Why = "?", Position = _items.Count });
        return this;
    }

    /// <summary>Every line is a paragraph.</summary>
    public LintPlan Says(string text)
    {
        var (blocks, start) = (new List<Block>(), 0);
        foreach (var line in text.Split('\n'))
        {
            blocks.Add(new Paragraph(Passage.Of(text, new Span(start, line.Length)), 1));
            start += line.Length + 1;
        }

        _document = new("txt", text, blocks);
        foreach (var item in _items.Where(i => i.Quote.Length > 0 && text.Contains(i.Quote, StringComparison.Ordinal)))
        {
            item.Places = [new Span(text.IndexOf(item.Quote, StringComparison.Ordinal), item.Quote.Length)];
        }

        return this;
    }

    public LintPlan Superior(string measure, decimal value, int year = 2026, Comparator comparator = Comparator.AtLeast, string unit = "%")
    {
        var plan = new Plan { Title = "Kế hoạch của tỉnh", Scope = PlanScope.Superior, PeriodFrom = new(2026, 1, 1), PeriodTo = new(year, 12, 31) };
        _superiors.Add(new(plan, [TargetOf(plan, measure, value, unit, comparator, year, null, null, null)]));
        return this;
    }

    private Target TargetOf(Plan plan, string measure, decimal value, string unit, Comparator comparator, int year, decimal? to, Frequency? per, string? quote) => new()
    {
        PlanId = plan.Id,
        Quote = quote ?? $"{measure} {value}{unit}",
        Measure = measure,
        Comparator = comparator,
        Value = value,
        ValueTo = to,
        Unit = unit,
        Per = per,
        Due = new(year, 12, 31),
        Position = _items.Count,
    };

    private void Offices(PlanItem item, OfficePart part, string[] names) =>
        _offices.AddRange(names.Select((name, i) => new ItemOffice { PlanId = Plan.Id, ItemId = item.Id, Part = part, Name = name, Position = i, OrganizationId = name.StartsWith('?') ? null : Guid.NewGuid(), Group = OfficeNames.GroupOf(name.TrimStart('?'), "") }));
}
