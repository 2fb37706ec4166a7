using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;
using XaSo.Platform.Text;

namespace XaSo.Plans.Amendments.Differences;

/// <summary>
/// Finds which item of a new edition is which of the edition before. First what is there once in both, in the same sentence or the same
/// words; between these, what is there several times, by all that speaks for a pair; last what was reworded, by the words in common.
/// </summary>
internal sealed class ItemMatcher
{
    private const double Alike = 0.6;

    /// <summary>Enough where it is the same row of the same part, or where all that the shorter says stands in the longer.</summary>
    private const double SomewhatAlike = 0.4;

    /// <summary>From here on what was found by its words kept its number, so that a number says something.</summary>
    private const double NumbersStay = 0.8;

    private readonly IReadOnlyList<Matchable> _old;
    private readonly IReadOnlyList<Matchable> _new;

    /// <summary>The other one of the pair, by place.</summary>
    private readonly Matchable?[] _ofOld;
    private readonly Matchable?[] _ofNew;
    private bool _numbersStay;

    private ItemMatcher(IReadOnlyList<Matchable> before, IReadOnlyList<Matchable> after) =>
        (_old, _new, _ofOld, _ofNew) = (before, after, new Matchable?[before.Count], new Matchable?[after.Count]);

    public static IReadOnlyList<(PlanItem Old, PlanItem New)> Match(EditionItems before, EditionItems after) =>
        [.. after.Items.Select(i => i.GetType()).Distinct().SelectMany(kind => new ItemMatcher(Matchable.Of(before, kind), Matchable.Of(after, kind)).Pairs())];

    private IEnumerable<(PlanItem, PlanItem)> Pairs()
    {
        Anchor(m => m.Quote);
        Anchor(m => m.Key);
        _numbersStay = DoNumbersStay();
        PairGroups(m => m.Quote);
        PairGroups(m => m.Key);
        PairReworded();
        return _new.Where(n => _ofNew[n.Place] is not null).Select(n => (_ofNew[n.Place]!.Item, n.Item));
    }

    private IEnumerable<Matchable> FreeOld => _old.Where(m => _ofOld[m.Place] is null);

    private IEnumerable<Matchable> FreeNew => _new.Where(m => _ofNew[m.Place] is null);

    private void Pair(Matchable old, Matchable item) => (_ofOld[old.Place], _ofNew[item.Place]) = (item, old);

    /// <summary>What is there once on both sides.</summary>
    private void Anchor(Func<Matchable, string> key)
    {
        foreach (var (olds, items) in Groups(key).Where(g => g is { Olds.Count: 1, Items.Count: 1 }))
        {
            Pair(olds[0], items[0]);
        }
    }

    private void PairGroups(Func<Matchable, string> key)
    {
        foreach (var (olds, items) in Groups(key))
        {
            // Parts into which a person split what one sentence says: the sentence goes on with the part on which something hangs.
            var areParts = olds.Count > items.Count && olds.DistinctBy(o => o.Key).Count() > 1;
            var pairs = Assignment.Best(
                olds.Count,
                items.Count,
                (o, n) => Evidence(olds[o], items[n]) + Points(olds[o].Key == items[n].Key, 2) + Points(areParts && olds[o].IsInUse, 16),
                byOrder: areParts || olds.Count == items.Count);
            foreach (var (old, item) in pairs)
            {
                Pair(olds[old], items[item]);
            }
        }
    }

    /// <summary>What was reworded, by the words in common; what says the same was left apart on purpose.</summary>
    private void PairReworded()
    {
        var candidates = (from item in FreeNew
                          from old in FreeOld
                          where old.Key != item.Key && (old.Quote.Length == 0 || old.Quote != item.Quote)
                          let likeness = LikenessOf(old, item)
                          where likeness > 0
                          orderby likeness + (Evidence(old, item) * 0.1) descending, item.Place
                          select (old, item)).ToList();
        foreach (var (old, item) in candidates)
        {
            if (_ofOld[old.Place] is null && _ofNew[item.Place] is null)
            {
                Pair(old, item);
            }
        }
    }

    private List<(List<Matchable> Olds, List<Matchable> Items)> Groups(Func<Matchable, string> key)
    {
        var olds = FreeOld.Where(m => key(m).Length > 0).ToLookup(key);
        return [.. FreeNew.Where(m => key(m).Length > 0).GroupBy(key).Where(g => olds.Contains(g.Key)).Select(g => (olds[g.Key].ToList(), g.ToList()))];
    }

    private bool DoNumbersStay()
    {
        var numbered = _new.Select(n => (Old: _ofNew[n.Place]?.Item as PlannedTask, New: n.Item as PlannedTask)).Where(p => p is { Old.Number: not null, New: not null }).ToList();
        return numbered.Count > 0 && numbered.Count(p => p.Old!.Number == p.New!.Number) >= NumbersStay * numbered.Count;
    }

    /// <summary>What speaks for a pair beside its words.</summary>
    private int Evidence(Matchable old, Matchable item) =>
        Points(old.Leads.Count > 0 && old.Leads.SetEquals(item.Leads), 4)
        + Points(IsSameNeighbour(old, item, -1), 2)
        + Points(IsSameNeighbour(old, item, 1), 2)
        + (old.Item, item.Item) switch
        {
            (PlannedTask a, PlannedTask b) => Points(a.Pillar == b.Pillar, 2) + Points(a.Result is not null && b.Result is not null && SearchText.Fold(a.Result) == SearchText.Fold(b.Result), 1)
                + Points(IsSameDay(a.DueTo, b.DueTo), 1) + Points(a.InTable == b.InTable, 1) + Points(_numbersStay && a.Number is not null && a.Number == b.Number, 1),
            (Target a, Target b) => Points(a.Pillar == b.Pillar, 2) + Points(a.Value == b.Value, 1) + Points(a.Where == b.Where, 1) + Points(IsSameDay(a.Due, b.Due), 1),
            (ReportingDuty a, ReportingDuty b) => Points(a.OfficeName is not null && a.OfficeName == b.OfficeName, 4) + Points(a.Every == b.Every, 1),
            _ => 0,
        };

    private static int Points(bool holds, int points) => holds ? points : 0;

    /// <summary>The nearest one before or after it that is in a pair is in the same pair.</summary>
    private bool IsSameNeighbour(Matchable old, Matchable item, int step) =>
        Nearest(_ofNew, item.Place, step) is { } neighbour && neighbour.Place == NearestPlace(_ofOld, old.Place, step);

    private static Matchable? Nearest(Matchable?[] pairs, int place, int step) => NearestPlace(pairs, place, step) is { } at ? pairs[at] : null;

    private static int? NearestPlace(Matchable?[] pairs, int place, int step)
    {
        for (var at = place + step; at >= 0 && at < pairs.Length; at += step)
        {
            if (pairs[at] is not null)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>A plan that is written anew for the next year keeps its days.</summary>
    private static bool IsSameDay(DateOnly? one, DateOnly? other) => one is { } a && other is { } b && (a.Month, a.Day) == (b.Month, b.Day) && Math.Abs(a.Year - b.Year) <= 1;

    /// <summary>0 where they are not the same; the more alike, the higher.</summary>
    private static double LikenessOf(Matchable old, Matchable item)
    {
        var overlap = old.Words.Overlap(item.Words);
        return (old.Item, item.Item) switch
        {
            (Target a, Target b) when (overlap >= Alike || old.Words.IsSameMeasure(item.Words)) && a.Due?.Year == b.Due?.Year => overlap,
            (PlannedTask a, PlannedTask b) when overlap >= Alike || (overlap >= SomewhatAlike && (IsSameRow(a, b) || old.Words.Share(item.Words) == 1)) => overlap,
            (ReportingDuty, ReportingDuty) when overlap >= Alike => overlap,
            _ => 0,
        };
    }

    /// <summary>Numbers begin anew in each part of a plan.</summary>
    private static bool IsSameRow(PlannedTask one, PlannedTask other) =>
        one.Number is not null && one.Number == other.Number && one.InTable == other.InTable && one.Pillar == other.Pillar;
}
