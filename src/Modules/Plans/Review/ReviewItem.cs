using Microsoft.Extensions.Localization;
using XaSo.Plans.Baselines;
using XaSo.Plans.Corrections;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;

namespace XaSo.Plans.Review;

/// <summary>An item as the review shows it.</summary>
/// <param name="Line">What matters most, under the title.</param>
/// <param name="Facts">Everything that was read, for the item that is looked at.</param>
/// <param name="Lacks">What a task needs and the plan does not say.</param>
internal sealed record ReviewItem(PlanItem Item, string Title, string Line, IReadOnlyList<(string Term, string Value)> Facts, IReadOnlyList<string> Lacks)
{
    public ItemKind Kind { get; } = ItemKinds.Of(Item);

    public static ReviewItem Of(PlanItem item, IReadOnlyList<ItemOffice> offices, IStringLocalizer<PlansTexts> t)
    {
        var leads = OfficeList.Join(offices, OfficePart.Lead);
        var coordinating = OfficeList.Join(offices, OfficePart.Coordinating);
        return item switch
        {
            Target target => Of(target, leads, t),
            PlannedTask task => Of(task, leads, coordinating, t),
            LegalBasis basis => new(basis, basis.Text, string.Join(" · ", Filled(basis.Date is { } day ? Wording.Day(day) : null, basis.Issuer)),
                Known((t["Kind"], basis.Kind), (t["Number"], basis.Number), (t["Date"], basis.Date is { } date ? Wording.Day(date) : null), (t["Issuer"], basis.Issuer)), []),
            Baseline baseline => new(baseline, Wording.Sentence(baseline.Measure), t.Level(baseline.Comparator, baseline.Value, null, baseline.Unit, null),
                Known((t["Level"], t.Level(baseline.Comparator, baseline.Value, null, baseline.Unit, null)), (t["Year"], baseline.Year?.ToString(provider: null))), []),
            ReportingDuty duty => new(duty, duty.OfficeName ?? t["No office named"], duty.Every is { } every ? t.NameOf(every) : t["At intervals"],
                Known((t["Office"], duty.OfficeName), (t["How often"], duty.Every is { } often ? t.NameOf(often) : null)), []),
            UnreadPassage unread => new(unread, unread.Quote, Reading.UnreadReasons.Say(unread.Why, t), [], []),
            _ => throw new ArgumentException(item.GetType().Name, nameof(item)),
        };
    }

    private static ReviewItem Of(Target target, string leads, IStringLocalizer<PlansTexts> t)
    {
        var level = t.Level(target);
        return new(target, Wording.Sentence(target.Measure), string.Join(" · ", Filled(level, target.Due is { } due ? t["by {0}", Wording.Day(due)] : t["No deadline"])),
            Known((t["Level"], level), (t["Due"], target.Due is { } day ? Wording.Day(day) : t["No deadline"]), (t["Pillar"], t.NameOf(target.Pillar)), (t["Office that follows it"], leads)), []);
    }

    private static ReviewItem Of(PlannedTask task, string leads, string coordinating, IStringLocalizer<PlansTexts> t)
    {
        var lacks = new List<string>();
        if (leads.Length == 0)
        {
            lacks.Add(t["lead office missing"]);
        }

        if (task.DueKind == Reading.DueKind.None && string.IsNullOrEmpty(task.DueText))
        {
            lacks.Add(t["deadline missing"]);
        }

        var number = task.Number is { } n ? n + ". " : "";
        return new(task, number + task.Name, string.Join(" · ", Filled(leads, t.Due(task))),
            Known((t["Expected result"], task.Result), (t["Due"], t.Due(task)), (t["In the plan's words"], task.DueText), (t["Lead office"], leads),
                (t["Coordinating offices"], coordinating), (t["Pillar"], t.NameOf(task.Pillar)),
                (t["Budget"], task.Budget is { } budget ? t.Amount(budget) : null), (t["Source of funds"], task.BudgetSource)), lacks);
    }

    private static IReadOnlyList<(string, string)> Known(params (string Term, string? Value)[] facts) =>
        [.. facts.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => (f.Term, f.Value!))];

    private static IEnumerable<string> Filled(params string?[] parts) => parts.Where(p => !string.IsNullOrEmpty(p))!;
}
