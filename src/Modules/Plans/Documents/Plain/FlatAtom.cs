using XaSo.Plans.Reading;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Documents.Plain;

/// <summary>Words of one line between two places where a cell may begin.</summary>
/// <param name="Before">Letters of each sort in all atoms before this one; <paramref name="Through"/> counts its own too.</param>
internal sealed record FlatAtom(Span Span, string Lower, FlatCount Before, FlatCount Through)
{
    public bool StartsLine { get; init; }
    public bool AfterBlank { get; init; }

    /// <summary>The word before it wants another, or a bracket is open.</summary>
    public bool IsBound { get; init; }
    public bool AfterSemicolon { get; init; }
    public bool StartsSmall { get; init; }
    public bool IsAbbreviation { get; init; }
    public bool IsClosed { get; init; }
    public bool EndsSentence { get; init; }
    public bool StartsDeed { get; init; }
    public bool StartsResult { get; init; }
    public bool StartsOffice { get; init; }
    public bool StartsTime { get; init; }

    public static IReadOnlyList<FlatAtom> Of(string document, IReadOnlyList<PlainTextLine> lines)
    {
        var words = lines.SelectMany(l => Words(document, l)).ToList();
        var atoms = new List<FlatAtom>();
        var (count, depth) = (default(FlatCount), 0);
        for (var i = 0; i < words.Count;)
        {
            var next = i + 1;
            while (next < words.Count && !words[next].StartsLine && !MayBegin(words[next].Text) && !IsBoundedLevel(words, next))
            {
                next++;
            }

            var through = count;
            var wasDeep = depth > 0;
            for (var k = i; k < next; k++)
            {
                through = through.With(words[k].Text, words[k].Lower);
                depth = Math.Max(0, depth + words[k].Text.Count(c => c == '(') - words[k].Text.Count(c => c == ')'));
            }

            var text = string.Join(' ', words.Skip(i).Take(12).Select(w => w.Lower));
            var last = i == 0 ? null : words[i - 1].Lower;
            var word = words[i].Text;
            var isBound = wasDeep || word[0] == '(' || (last is not null && (FlatWords.WantsMore(last) || (FlatWords.WantsLevel(last) && !char.IsLetter(word[0]))));
            var startsOffice = FlatWords.StartsOffice(text);
            through = through with
            {
                Heads = through.Heads + (startsOffice && words[i].StartsLine && !isBound && char.IsUpper(word[0]) && last?.EndsWith(';') != true ? 1 : 0),
                Bullets = through.Bullets + (words[i].StartsLine && word is "-" or "+" or "•" ? 1 : 0),
            };
            atoms.Add(new(new(words[i].Start, words[next - 1].Start + words[next - 1].Text.Length - words[i].Start), text, count, through)
            {
                StartsLine = words[i].StartsLine,
                AfterBlank = words[i].AfterBlank,
                IsBound = isBound,
                AfterSemicolon = last is not null && last.EndsWith(';'),
                StartsSmall = char.IsLower(word[0]),
                IsAbbreviation = word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).Any(char.IsUpper),
                IsClosed = words[next - 1].Text[^1] is '.' or ';' or ':' or '”' or '"' or '…',
                EndsSentence = words[next - 1].Text[^1] == '.' && words[next - 1].Text.Length > 2,
                StartsDeed = Deeds.Begin(text),
                StartsResult = FlatWords.StartsResult(text),
                StartsOffice = startsOffice,
                StartsTime = FlatWords.StartsTime(text),
            });
            (count, i) = (through, next);
        }

        return atoms;
    }

    /// <summary>"trên 90".</summary>
    private static bool IsBoundedLevel(IReadOnlyList<(string Text, string Lower, int Start, bool StartsLine, bool AfterBlank)> words, int at) =>
        words[at].Lower is "trên" or "từ" or "dưới" && at + 1 < words.Count && char.IsDigit(words[at + 1].Text[0]);

    private static bool MayBegin(string word) => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word[0] is '-' or '≥' or '>' or '%' or '+' or '–';

    private static IEnumerable<(string Text, string Lower, int Start, bool StartsLine, bool AfterBlank)> Words(string document, PlainTextLine line)
    {
        var first = true;
        for (var at = line.Span.Start; at < line.Span.End;)
        {
            var end = at;
            while (end < line.Span.End && !char.IsWhiteSpace(document[end]))
            {
                end++;
            }

            if (end > at)
            {
                var text = document[at..end];
                yield return (text, Spelling.Lower(text), at, first, first && line.BlankBefore);
                first = false;
            }

            at = end + 1;
        }
    }
}

/// <summary>How many letters belong to words of a sort; how many lines begin with a bullet, or with an office.</summary>
internal readonly record struct FlatCount(int All, int Office, int Proper, int Time, int Level, int Unit, int Figures, int Heads, int Bullets)
{
    public FlatCount With(string word, string lower)
    {
        var plain = lower.Trim(',', ';', '.', ':', '(', ')', '“', '”', '"');
        var n = plain is "-" or "+" or "*" or "•" or "–" ? 0 : plain.Length;
        var isOffice = FlatWords.IsOffice(plain);
        return this with
        {
            All = All + n,
            Office = Office + (isOffice ? n : 0),
            Proper = Proper + (!isOffice && char.IsUpper(word[0]) ? n : 0),
            Time = Time + (FlatWords.IsTime(plain) ? n : 0),
            Level = Level + (FlatWords.IsLevel(plain) ? n : 0),
            Unit = Unit + (FlatWords.IsUnit(plain) ? n : 0),
            Figures = Figures + (plain.Any(char.IsDigit) ? 1 : 0),
        };
    }
}

/// <summary>How well words suit a column; the figures only weigh one way to cut a row against another.</summary>
internal static class FlatScores
{
    public static double Cell(FlatAtom first, FlatAtom last, ColumnKind kind, bool goesOn)
    {
        var (before, through) = (first.Before, last.Through);
        double all = through.All - before.All;
        double office = through.Office - before.Office;
        double time = through.Time - before.Time;
        double level = through.Level - before.Level;
        double unit = through.Unit - before.Unit;
        var list = List(first, last);
        return kind switch
        {
            ColumnKind.Lead or ColumnKind.Coordinating => list + Offices(),
            ColumnKind.Time => list + (goesOn ? 0 : (first.StartsTime ? 6 : -6) + time) - (0.35 * (all - time)),
            ColumnKind.Value => 4 + level - (3 * (all - level)) - (8 * Math.Abs(through.Figures - before.Figures - 1)),
            ColumnKind.Unit => unit >= all && all <= 12 ? (first.Lower[0] == '%' ? 10 : 8) : -3 * all,
            _ => list + Text(),
        };

        double Offices()
        {
            var other = all - office - (0.9 * (through.Proper - before.Proper));
            var heads = Math.Max(0, through.Heads - before.Heads - (first.StartsOffice ? 1 : 0));
            return goesOn ? -3 * other
                : (first.StartsOffice ? 6 : -20) + Math.Min(office, list > 0 ? 40 : 20) - (3 * other) - (list > 0 ? 0 : 3 * heads) - (last.EndsSentence ? 5 : 0);
        }

        double Text() => -(kind is ColumnKind.Note ? 4 + (0.3 * all) : 0)
            - (first.StartsOffice && office >= all * 0.9 && !goesOn ? all / 2 : 0)
            - (first.StartsTime && time >= all * 0.9 && !goesOn ? all / 2 : 0)
            - (level >= all && kind is not (ColumnKind.Result or ColumnKind.Evaluation) ? 10 : 0);
    }

    /// <summary>Bullets in a cell make a list, which begins with one.</summary>
    private static double List(FlatAtom first, FlatAtom last)
    {
        var starts = first.Lower[0] is '-' or '+' or '•';
        var bullets = last.Through.Bullets - first.Before.Bullets - (starts && first.StartsLine ? 1 : 0);
        return bullets * (starts ? 10 : -6);
    }

    public static double Border(FlatAtom atom, ColumnKind kind, FlatCells? open, int column, bool isFirst)
    {
        if (open?.Has(column) == true)
        {
            return (atom.AfterBlank ? 3 : 0) - 1 - (0.5 * column) + (open.Last == column && atom.Before.All > 0 ? 2 : 0)
                + (open.IsOpen(column) ? 0 : -3) + (atom.StartsSmall ? 0 : -2);
        }

        if (isFirst)
        {
            return 0;
        }

        var isText = kind is not (ColumnKind.Lead or ColumnKind.Coordinating or ColumnKind.Time or ColumnKind.Value or ColumnKind.Unit);
        double score = atom.StartsLine ? (atom.AfterBlank ? 2 : 0) : kind is ColumnKind.Value or ColumnKind.Unit ? 0 : isText ? MidLine() : kind == ColumnKind.Time ? -2 : -4;
        score -= atom.IsBound ? 12 : 0;
        score -= atom.AfterSemicolon ? 12 : 0;
        score -= !atom.StartsLine && kind == ColumnKind.Time && !atom.StartsTime ? 8 : 0;
        score -= isText && atom.Lower[0] is '“' or '"' ? 6 : 0;
        score -= !atom.StartsSmall ? 0 : kind == ColumnKind.Time && atom.StartsTime ? 9 : kind is ColumnKind.Value or ColumnKind.Unit ? 0 : 14;
        return score - (isText && atom.IsAbbreviation ? 4 : 0);

        double MidLine() => kind is ColumnKind.Result or ColumnKind.Evaluation && atom.StartsResult ? (char.IsLetter(atom.Lower[0]) ? 1 : 2) : atom.StartsDeed ? 1 : -4;
    }
}
