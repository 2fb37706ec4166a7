namespace XaSo.Bench.Reading;

/// <summary>How many items of a list were found.</summary>
internal sealed record ListScore(int Gold, int Read, int Matched, int NotInSource)
{
    public double Precision => Read > 0 ? (double)Matched / Read : Gold == 0 ? 1 : 0;
    public double Recall => Gold > 0 ? (double)Matched / Gold : 1;
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static ListScore operator +(ListScore a, ListScore b) =>
        new(a.Gold + b.Gold, a.Read + b.Read, a.Matched + b.Matched, a.NotInSource + b.NotInSource);
}

/// <summary>How right an attribute is on the matched items. With classes, each class weighs the same, so that the frequent one does not hide the rest.</summary>
internal sealed class AttributeScore(bool balanced)
{
    private readonly List<(string Class, double Right)> _judged = [];

    public void Judge(string goldClass, double right) => _judged.Add((goldClass, right));

    public double Share
    {
        get
        {
            if (_judged.Count == 0)
            {
                return 1;
            }

            if (!balanced)
            {
                return _judged.Average(j => j.Right);
            }

            var classes = _judged.GroupBy(j => j.Class).ToList();
            var frequent = classes.Where(c => c.Count() >= 2).ToList();
            return (frequent.Count > 0 ? frequent : classes).Average(c => c.Average(j => j.Right));
        }
    }

    public AttributeScore Join(AttributeScore other)
    {
        var joined = new AttributeScore(balanced);
        joined._judged.AddRange([.. _judged, .. other._judged]);
        return joined;
    }
}

/// <summary>The figures of one plan, or of several joined.</summary>
internal sealed record Score(IReadOnlyDictionary<string, ListScore> Lists, IReadOnlyDictionary<string, AttributeScore> Attributes)
{
    public const string Targets = "targets";
    public const string Tasks = "tasks";
    public const string LegalBases = "legalBases";
    public const string Baselines = "baselines";

    public double Total => (Of(Targets) + Of(Tasks)) / 2;

    public double Share(string list, string attribute) => Attributes[$"{list}.{attribute}"].Share;

    public Score Join(Score other) => new(
        Lists.ToDictionary(l => l.Key, l => l.Value + other.Lists[l.Key]),
        Attributes.ToDictionary(a => a.Key, a => a.Value.Join(other.Attributes[a.Key])));

    private double Of(string list) => Lists[list].Matched == 0
        ? 0
        : Lists[list].F1 * Attributes.Where(a => a.Key.StartsWith(list + ".", StringComparison.Ordinal)).Average(a => a.Value.Share);
}
