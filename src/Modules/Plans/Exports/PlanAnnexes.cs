using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Security;

namespace XaSo.Plans.Exports;

/// <summary>The targets and the tasks of a plan as its two annexes. They are official texts, so they are Vietnamese whatever the reader's language.</summary>
internal sealed class PlanAnnexes(IStringLocalizer<PlansTexts> t, Actor actor)
{
    public byte[] Write(Plan plan, ExportedPlan export)
    {
        InVietnamese.Speak();
        return AnnexDocument.Write([Targets(plan, export), Tasks(plan, export)]);
    }

    private Annex Targets(Plan plan, ExportedPlan export)
    {
        AnnexColumn[] columns = [new(t["No."], 750, true), new(t["Target"], 6000), new(t["Level"], 2500, true), new(t["Due"], 1750, true), new(t["Office that follows it"], 3003)];
        var rows = new List<AnnexRow>();
        var number = 0;
        foreach (var pillar in PillarOrder.All)
        {
            var targets = export.Content.Targets.Where(x => x.Pillar == pillar).ToList();
            rows.AddRange(targets.Take(1).Select(_ => new AnnexRow(t.NameOf(pillar))));
            rows.AddRange(targets.Select(x => new AnnexRow($"{++number}", WholeWords.Of(export[x.Id]), x.Level(t), x.Due is { } due ? Wording.Day(due) : "", Names(x.Leads))));
        }

        return new(t["Annex no. {0}", "I"], t["Targets of the plan"], Belongs(plan), columns, rows);
    }

    private Annex Tasks(Plan plan, ExportedPlan export)
    {
        AnnexColumn[] columns =
        [
            new(t["No."], 750, true), new(t["Task"], 4500), new(t["Expected result"], 2800), new(t["Lead office"], 2150), new(t["Coordinating offices"], 2150), new(t["Due"], 1653, true),
        ];
        var rows = new List<AnnexRow>();
        var number = 0;
        foreach (var pillar in PillarOrder.All)
        {
            var tasks = export.Content.Tasks.Where(x => x.Pillar == pillar).ToList();
            rows.AddRange(tasks.Take(1).Select(_ => new AnnexRow(t.NameOf(pillar))));
            rows.AddRange(tasks.Select(x => new AnnexRow($"{++number}", WholeWords.Of(export[x.Id]), x.Result ?? "", Names(x.Leads), Names(x.Coordinating), x.DueKind == Reading.DueKind.None && x.DueText is null ? "" : x.Due(t))));
        }

        return new(t["Annex no. {0}", "II"], t["Tasks of the plan"], Belongs(plan), columns, rows);
    }

    /// <summary>Number and date are left open until the plan has them.</summary>
    private string Belongs(Plan plan)
    {
        var number = string.IsNullOrWhiteSpace(plan.Number) ? t["…/KH-UBND"].Value : plan.Number;
        var day = plan.SignedOn is { } signed ? OfficialDate(signed) : t["day … month … year …"];
        return actor.CommuneName.Length > 0 ? t["(With plan no. {0} of {1} of the people's committee of {2})", number, day, actor.CommuneName] : t["(With plan no. {0} of {1})", number, day];
    }

    /// <summary>Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero goes before days below 10 and before the months 1 and 2 only.</summary>
    private string OfficialDate(DateOnly day) =>
        t["day {0} month {1} year {2}", $"{day.Day:00}", day.Month < 3 ? $"{day.Month:00}" : $"{day.Month}", $"{day.Year}"];

    private static string Names(IEnumerable<ItemOffice> offices) => string.Join("; ", offices.Select(o => o.Name));
}
