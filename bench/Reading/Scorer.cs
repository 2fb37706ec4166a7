using System.Globalization;
using System.Text.Json.Nodes;

namespace XaSo.Bench.Reading;

/// <summary>
/// Compares what was read with an annotation of the same plan. An item matches an annotated one by place: its quote stands in the source and
/// covers enough of the other; a target must also have the same value and unit and a like measure. One to one, best first.
/// </summary>
internal sealed class Scorer
{
    private const double SharedPlace = 0.35;
    private const double LikeMeasure = 0.3;
    private const double TaskPlace = 0.5;
    private const int FewestWords = 3;

    private readonly string _source;
    private readonly JsonNode _read;
    private readonly JsonNode _gold;
    private readonly Dictionary<string, string> _offices = [];

    private Scorer(JsonNode read, JsonNode gold, string source)
    {
        (_read, _gold, _source) = (read, gold, ScoreText.Fold(source));
        KnowOffices();
    }

    private sealed record Item(JsonNode Json, List<(int Start, int End)> Places)
    {
        public string? Text(string key) => Json[key]?.ToString() is { Length: > 0 } text ? text : null;
        public double? Number(string key) => Read(Text(key));
        public bool IsShort => ScoreText.Words(Text("quote")).Count < FewestWords;

        private static double? Read(string? text) =>
            double.TryParse(text?.Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static Score Compare(JsonNode read, JsonNode gold, string source)
    {
        var scorer = new Scorer(read, gold, source);
        var lists = new Dictionary<string, ListScore>();
        var attributes = new Dictionary<string, AttributeScore>();
        var targets = scorer.Pair(Score.Targets, TargetLikeness, lists);
        scorer.JudgeTargets(targets, attributes);
        var tasks = scorer.Pair(Score.Tasks, TaskLikeness, lists);
        scorer.JudgeTasks(tasks, attributes);
        scorer.Pair(Score.LegalBases, BasisLikeness, lists);
        scorer.Pair(Score.Baselines, TargetLikeness, lists);
        return new(lists, attributes);
    }

    private List<(Item Read, Item Gold)> Pair(string list, Func<Item, Item, double> likeness, Dictionary<string, ListScore> lists)
    {
        var (all, gold) = (Items(_read, list), Items(_gold, list));
        var found = all.Where(r => r.Places.Count > 0).ToList();
        var likes = from r in Enumerable.Range(0, found.Count)
                    from g in Enumerable.Range(0, gold.Count)
                    let like = likeness(found[r], gold[g])
                    where like > 0
                    orderby like descending, r, g
                    select (Read: r, Gold: g);
        var (usedRead, usedGold) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(Item, Item)>();
        foreach (var (r, g) in likes)
        {
            if (!usedRead.Contains(r) && usedGold.Add(g))
            {
                usedRead.Add(r);
                pairs.Add((found[r], gold[g]));
            }
        }

        lists[list] = new(gold.Count, all.Count, pairs.Count, all.Count - found.Count);
        return pairs;
    }

    private List<Item> Items(JsonNode plan, string list) =>
        [.. (plan[list] as JsonArray ?? []).Select(i => new Item(i!, ScoreText.Places(i!["quote"]?.ToString(), _source)))];

    private static double TargetLikeness(Item read, Item gold)
    {
        if (read.Number("value") != gold.Number("value") || ScoreText.Unit(read.Text("unit")) != ScoreText.Unit(gold.Text("unit")))
        {
            return 0;
        }

        var place = ScoreText.SamePlace(read.Places, gold.Places);
        var about = ScoreText.Likeness(read.Text("measure"), gold.Text("measure"));
        return place < SharedPlace || about < LikeMeasure || read.IsShort ? 0 : (place + about) / 2;
    }

    private static double TaskLikeness(Item read, Item gold)
    {
        var place = ScoreText.SamePlace(read.Places, gold.Places);
        return place >= TaskPlace && !read.IsShort ? place : 0;
    }

    private static double BasisLikeness(Item read, Item gold) =>
        read.Text("number") is { } number && gold.Text("number") is { } annotated
            ? ScoreText.Number(number) == ScoreText.Number(annotated) ? 1 : 0
            : ScoreText.SamePlace(read.Places, gold.Places);

    private void JudgeTargets(List<(Item Read, Item Gold)> pairs, Dictionary<string, AttributeScore> attributes)
    {
        attributes["targets.comparator"] = Balanced(pairs, i => i.Text("comparator"));
        attributes["targets.where"] = Balanced(pairs, i => i.Text("where"));
        attributes["targets.due"] = Present(pairs, i => i.Text("due"));
        attributes["targets.per"] = Present(pairs, i => i.Text("per"));
        attributes["targets.valueTo"] = Present(pairs, i => i.Number("valueTo") is { } to and not 0 ? $"{to}" : null);
        attributes["targets.leadUnits"] = Named(pairs, "leadUnits");
    }

    private void JudgeTasks(List<(Item Read, Item Gold)> pairs, Dictionary<string, AttributeScore> attributes)
    {
        attributes["tasks.due.kind"] = Balanced(pairs, i => i.Json["due"]?["kind"]?.ToString());
        attributes["tasks.due.to"] = Present(pairs, i => i.Json["due"]?["to"]?.ToString());
        attributes["tasks.leadUnits"] = Named(pairs, "leadUnits");
        attributes["tasks.coordUnits"] = Named(pairs, "coordUnits");
    }

    private static AttributeScore Balanced(List<(Item Read, Item Gold)> pairs, Func<Item, string?> key)
    {
        var score = new AttributeScore(balanced: true);
        pairs.ForEach(p => score.Judge(key(p.Gold) ?? "", key(p.Read) == key(p.Gold) ? 1 : 0));
        return score;
    }

    /// <summary>Only where either side has one.</summary>
    private static AttributeScore Present(List<(Item Read, Item Gold)> pairs, Func<Item, string?> key)
    {
        var score = new AttributeScore(balanced: false);
        foreach (var (read, gold) in pairs.Where(p => key(p.Read) is not null || key(p.Gold) is not null))
        {
            score.Judge("", key(read) == key(gold) ? 1 : 0);
        }

        return score;
    }

    private AttributeScore Named(List<(Item Read, Item Gold)> pairs, string key)
    {
        var score = new AttributeScore(balanced: false);
        foreach (var (read, gold) in pairs)
        {
            var (a, b) = (OfficesOf(read, key), OfficesOf(gold, key));
            if (a.Count + b.Count > 0)
            {
                score.Judge("", (double)a.Intersect(b).Count() / a.Union(b).Count());
            }
        }

        return score;
    }

    private HashSet<string> OfficesOf(Item item, string key) =>
        [.. (item.Json[key] as JsonArray ?? []).Select(n => ScoreText.Fold(n?.ToString())).Select(n => _offices.GetValueOrDefault(n, n))];

    /// <summary>The reader's own name for an office is fine when one of its spellings is the annotation's.</summary>
    private void KnowOffices()
    {
        foreach (var (name, spellings) in Offices(_gold))
        {
            spellings.ForEach(s => _offices[s] = name);
        }

        foreach (var (_, spellings) in Offices(_read))
        {
            if (spellings.Find(_offices.ContainsKey) is { } known)
            {
                var name = _offices[known];
                spellings.ForEach(s => _offices.TryAdd(s, name));
            }
        }
    }

    private static IEnumerable<(string Name, List<string> Spellings)> Offices(JsonNode plan) =>
        from unit in plan["units"] as JsonArray ?? []
        let name = ScoreText.Fold(unit["name"]?.ToString())
        select (name, (List<string>)[name, .. (unit["aliases"] as JsonArray ?? []).Select(a => ScoreText.Fold(a?.ToString()))]);
}
