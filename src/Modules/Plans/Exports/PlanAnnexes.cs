using System.Globalization;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Security;

namespace XaSo.Plans.Exports;

/// <summary>The targets and the tasks of a plan as its two annexes. They are official texts, so they are Vietnamese whatever the reader's language.</summary>
internal sealed class PlanAnnexes(IStringLocalizer<PlansTexts> t, Actor actor)
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi");

    public byte[] Write(Plan plan, LivingPlan content)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_vietnamese, _vietnamese);
        return AnnexDocument.Write([Targets(plan, content), Tasks(plan, content)]);
    }

    private Annex Targets(Plan plan, LivingPlan content)
    {
        AnnexColumn[] columns = [new(t["No."], 750, true), new(t["Target"], 6000), new(t["Level"], 2500, true), new(t["Due"], 1750, true), new(t["Office that follows it"], 3003)];
        var rows = new List<AnnexRow>();
        var number = 0;
        foreach (var pillar in PillarOrder.All)
        {
            var targets = content.Targets.Where(x => x.Pillar == pillar).ToList();
            rows.AddRange(targets.Take(1).Select(_ => new AnnexRow(t.NameOf(pillar))));
            rows.AddRange(targets.Select(x => new AnnexRow($"{++number}", x.Title, x.Level(t), x.Due is { } due ? Wording.Day(due) : "", Names(x.Leads))));
        }

        return new(t["Annex no. {0}", "I"], t["Targets of the plan"], Belongs(plan), columns, rows);
    }

    private Annex Tasks(Plan plan, LivingPlan content)
    {
        AnnexColumn[] columns =
        [
            new(t["No."], 750, true), new(t["Task"], 4500), new(t["Expected result"], 2800), new(t["Lead office"], 2150), new(t["Coordinating offices"], 2150), new(t["Due"], 1653, true),
        ];
        var rows = new List<AnnexRow>();
        var number = 0;
        foreach (var pillar in PillarOrder.All)
        {
            var tasks = content.Tasks.Where(x => x.Pillar == pillar).ToList();
            rows.AddRange(tasks.Take(1).Select(_ => new AnnexRow(t.NameOf(pillar))));
            rows.AddRange(tasks.Select(x => new AnnexRow($"{++number}", Wording.Sentence(x.Name), x.Result ?? "", Names(x.Leads), Names(x.Coordinating), x.DueKind == Reading.DueKind.None && x.DueText is null ? "" : x.Due(t))));
        }

        return new(t["Annex no. {0}", "II"], t["Tasks of the plan"], Belongs(plan), columns, rows);
    }

    /// <summary>Number and date are left open until the plan has them.</summary>
    private string Belongs(Plan plan)
    {
        var number = string.IsNullOrWhiteSpace(plan.Number) ? t["…/KH-UBND"].Value : plan.Number;
        var day = plan.SignedOn is { } signed ? t["day {0} month {1} year {2}", signed.ToString("dd", CultureInfo.InvariantCulture), signed.ToString("MM", CultureInfo.InvariantCulture), signed.Year] : t["day … month … year …"];
        return actor.CommuneName.Length > 0 ? t["(With plan no. {0} of {1} of the people's committee of {2})", number, day, actor.CommuneName] : t["(With plan no. {0} of {1})", number, day];
    }

    private static string Names(IEnumerable<ItemOffice> offices) => string.Join("; ", offices.Select(o => o.Name));
}
