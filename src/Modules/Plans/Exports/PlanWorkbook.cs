using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using XaSo.Platform.Office;

namespace XaSo.Plans.Exports;

/// <summary>A plan as a workbook: each kind of item on a sheet of its own, with the words of the document and where they stand.</summary>
internal sealed class PlanWorkbook(IStringLocalizer<PlansTexts> t)
{
    public byte[] Write(ExportedPlan export)
    {
        using var book = new XlsxWriter();
        book.Add(t["Targets"], [.. TargetColumns(), .. SourceColumns()], export.Content.Targets.Select((x, i) => Row(x, i + 1, export)));
        book.Add(t["Tasks"], [.. TaskColumns(), .. SourceColumns()], export.Content.Tasks.Select((x, i) => Row(x, i + 1, export)));
        book.Add(
            t["Legal bases"],
            [new(t["No."], 6), new(t["Kind"], 18), new(t["Number"], 20), new(t["Date"], 13), new(t["Issuer"], 28), .. SourceColumns()],
            export.Bases.Select((b, i) => (IReadOnlyList<XlsxCell>)[i + 1, b.Kind, b.Number, b.Date, b.Issuer, .. Source(b, export)]));
        book.Add(
            t["Earlier results"],
            [new(t["No."], 6), new(t["What is measured"], 60), new(t["Level"], 22), new(t["Value"], 12), new(t["Unit"], 14), new(t["Year"], 8), .. SourceColumns()],
            export.Baselines.Select((b, i) => (IReadOnlyList<XlsxCell>)[i + 1, b.Measure, t.Level(b.Comparator, b.Value, null, b.Unit, null), b.Value, b.Unit, (decimal?)b.Year, .. Source(b, export)]));
        book.Add(
            t["Reporting"],
            [new(t["No."], 6), new(t["Office"], 40), new(t["How often"], 18), .. SourceColumns()],
            export.Duties.Select((d, i) => (IReadOnlyList<XlsxCell>)[i + 1, d.OfficeName, d.Every is { } every ? t.NameOf(every) : null, .. Source(d, export)]));
        book.Add(
            t["Not understood"],
            [new(t["No."], 6), new(t["Why"], 40), .. SourceColumns()],
            export.Unread.Select((u, i) => (IReadOnlyList<XlsxCell>)[i + 1, UnreadReasons.Say(u.Why, t), .. Source(u, export)]));
        return book.ToArray();
    }

    private XlsxColumn[] SourceColumns() => [new(t["Words of the plan"], 80), new(t["Place in the plan"], 24)];

    private XlsxCell[] Source(PlanItem item, ExportedPlan export) => [item.Quote, export.WhereIs(item, t)];

    private XlsxColumn[] TargetColumns() =>
    [
        new(t["No."], 6), new(t["Pillar"], 22), new(t["Target"], 60), new(t["Level"], 22), new(t["Comparison"], 20), new(t["Value"], 12), new(t["Upper end"], 12), new(t["Unit"], 14),
        new(t["Due"], 13), new(t["Office that follows it"], 34), new(t["State"], 18),
    ];

    private IReadOnlyList<XlsxCell> Row(TargetLine x, int number, ExportedPlan export) =>
    [
        number, t.NameOf(x.Pillar), x.Measure, x.Level(t), t.NameOf(x.Comparator), x.Value, x.ValueTo, x.Unit, x.Due, Names(x.Leads), t.NameOf(x.State), .. Source(export[x.Id], export),
    ];

    private XlsxColumn[] TaskColumns() =>
    [
        new(t["No."], 6), new(t["Number in the plan"], 12), new(t["Pillar"], 22), new(t["Task"], 60), new(t["Expected result"], 40), new(t["Lead office"], 30), new(t["Coordinating offices"], 30),
        new(t["Due"], 24), new(t["Last day"], 13), new(t["In million đồng"], 14), new(t["Source of funds"], 24), new(t["Done"], 13), new(t["State"], 18),
    ];

    private IReadOnlyList<XlsxCell> Row(TaskLine x, int number, ExportedPlan export) =>
    [
        number, x.Number, t.NameOf(x.Pillar), x.Name, x.Result, Names(x.Leads), Names(x.Coordinating), x.Due(t), x.DueTo, Millions.Of(x.Budget), x.BudgetSource, x.DoneOn, t.NameOf(x.State),
        .. Source(export[x.Id], export),
    ];

    private static string Names(IEnumerable<ItemOffice> offices) => string.Join("; ", offices.Select(o => o.Name));
}
