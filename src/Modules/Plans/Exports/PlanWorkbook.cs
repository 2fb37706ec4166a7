using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform.Office;

namespace XaSo.Plans.Exports;

/// <summary>A plan as a workbook: targets, tasks and legal bases on a sheet each.</summary>
internal sealed class PlanWorkbook(IStringLocalizer<PlansTexts> t)
{
    public byte[] Write(LivingPlan content, IEnumerable<LegalBasis> bases)
    {
        using var book = new XlsxWriter();
        book.Add(t["Targets"], TargetColumns(), content.Targets.Select((x, i) => Row(x, i + 1)));
        book.Add(t["Tasks"], TaskColumns(), content.Tasks.Select((x, i) => Row(x, i + 1)));
        book.Add(
            t["Legal bases"],
            [new(t["No."], 6), new(t["Kind"], 18), new(t["Number"], 20), new(t["Date"], 13), new(t["Issuer"], 28), new(t["Words of the plan"], 80)],
            bases.Select((b, i) => (IReadOnlyList<XlsxCell>)[i + 1, b.Kind, b.Number, b.Date, b.Issuer, b.Quote]));
        return book.ToArray();
    }

    private XlsxColumn[] TargetColumns() =>
    [
        new(t["No."], 6), new(t["Pillar"], 22), new(t["Target"], 60), new(t["Level"], 22), new(t["Comparison"], 20), new(t["Value"], 12), new(t["Upper end"], 12), new(t["Unit"], 14),
        new(t["Due"], 13), new(t["Office that follows it"], 34), new(t["State"], 18),
    ];

    private IReadOnlyList<XlsxCell> Row(TargetLine x, int number) =>
    [
        number, t.NameOf(x.Pillar), x.Measure, x.Level(t), t.NameOf(x.Comparator), x.Value, x.ValueTo, x.Unit, x.Due, Names(x.Leads), t.NameOf(x.State),
    ];

    private XlsxColumn[] TaskColumns() =>
    [
        new(t["No."], 6), new(t["Number in the plan"], 12), new(t["Pillar"], 22), new(t["Task"], 60), new(t["Expected result"], 40), new(t["Lead office"], 30), new(t["Coordinating offices"], 30),
        new(t["Due"], 24), new(t["Last day"], 13), new(t["In million đồng"], 14), new(t["Source of funds"], 24), new(t["Done"], 13), new(t["State"], 18),
    ];

    private IReadOnlyList<XlsxCell> Row(TaskLine x, int number) =>
    [
        number, x.Number, t.NameOf(x.Pillar), x.Name, x.Result, Names(x.Leads), Names(x.Coordinating), x.Due(t), x.DueTo, x.Budget / 1_000_000m, x.BudgetSource, x.DoneOn, t.NameOf(x.State),
    ];

    private static string Names(IEnumerable<ItemOffice> offices) => string.Join("; ", offices.Select(o => o.Name));
}
