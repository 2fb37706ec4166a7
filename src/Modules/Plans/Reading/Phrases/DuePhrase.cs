using System.Text.RegularExpressions;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>When something is due, in the words of a plan.</summary>
public static partial class DuePhrase
{
    /// <summary>Reads a cell of a column of times, all of it.</summary>
    public static Due Read(string text, PlanPeriod period)
    {
        var whole = text.Trim(' ', '-', '+', '*', '.', ';', ',', '…', '_');
        if (!whole.Any(char.IsLetterOrDigit))
        {
            return Due.Missing;
        }

        var found = Find(whole, period, inProse: false);
        if (found.Count == 0 && Frequencies.OfCell(whole) is { } every)
        {
            return new(DueKind.Recurring, Every: every, Text: whole);
        }

        return Chosen(whole, found) with { Text = whole };
    }

    /// <summary>Every time that is named within prose, in its order. Dates of cited documents are not among them.</summary>
    public static IReadOnlyList<(int Start, int Length, Due Due)> FindIn(string text, PlanPeriod period)
    {
        var found = Find(text, period, inProse: true);
        if (found.Count == 0)
        {
            return found;
        }

        var cited = new TakenPlaces(text.Length);
        foreach (var place in Citations.SpansIn(text))
        {
            cited.Take(place.Start, place.Length);
        }

        return [.. found
            .Where(f => cited.IsFree(f.Start, f.Length))
            .Where(f => !IsPast(f.Due, period))];
    }

    /// <summary>What prose is due at as a whole: a date before a frequency, a frequency before "thường xuyên".</summary>
    public static Due InProse(string text, PlanPeriod period)
    {
        var found = FindIn(text, period);
        if (found.Count == 0)
        {
            return Due.Missing;
        }

        // "3% vào năm 2026, … 5% vào năm 2030" is a list of levels: nothing is due before its last year.
        var dated = found.Where(f => IsDated(f.Due)).ToList();
        var best = dated.TrueForAll(f => IsYear(f.Due)) ? dated.LastOrDefault() : dated.FirstOrDefault();
        best = best.Due is null ? found.FirstOrDefault(f => f.Due.Every is not null) : best;
        best = best.Due is null ? found.FirstOrDefault(f => f.Due.Kind == DueKind.Recurring) : best;
        best = best.Due is null ? found[0] : best;
        var day = best.Due.Kind == DueKind.Recurring ? DayOfEach.Match(text, best.Start + best.Length).Length : 0;
        return best.Due with { Text = text.Substring(best.Start, best.Length + day) };
    }

    private static Due Chosen(string text, List<(int Start, int Length, Due Due)> found)
    {
        var dated = found.Where(f => IsDated(f.Due)).Select(f => f.Due).ToList();
        var every = found.Select(f => f.Due.Every).FirstOrDefault(e => e is not null);
        if (found.FirstOrDefault(f => f.Due.Kind == DueKind.Continuous) is { Due: { } continuous } and var at && dated.TrueForAll(d => d.Kind == DueKind.Range))
        {
            var sentenceEnd = text.IndexOf(". ", at.Start, StringComparison.Ordinal);
            every = found.Where(f => sentenceEnd < 0 || f.Start < sentenceEnd).Select(f => f.Due.Every).FirstOrDefault(e => e is not null);
            return continuous with { Every = every, From = dated.FirstOrDefault()?.From, To = dated.LastOrDefault()?.To };
        }

        if (found.FirstOrDefault(f => f.Due is { Kind: DueKind.Recurring }) is { Due: { } recurring } and var first
            && !dated.Exists(d => d.Kind is not DueKind.Range) && (dated.Count == 0 || first == found[0]))
        {
            return recurring with { Every = every, From = recurring.From ?? dated.FirstOrDefault()?.From, To = recurring.To ?? dated.LastOrDefault()?.To };
        }

        return dated switch
        {
            [] => Due.Missing,
            [var only] => only,
            _ when dated.TrueForAll(d => d.Kind == dated[0].Kind) && dated[0].Kind is not (DueKind.Before or DueKind.On) =>
                dated[0] with { From = dated.Min(d => d.From), To = dated.Max(d => d.To) },
            _ when dated[0].Kind is DueKind.Before => dated[0],
            _ => dated[0] with { Kind = dated.TrueForAll(d => d.Kind == dated[0].Kind) ? dated[0].Kind : DueKind.Range, From = dated.Min(d => d.From), To = dated.Max(d => d.To) },
        };
    }

    private static List<(int Start, int Length, Due Due)> Find(string text, PlanPeriod period, bool inProse)
    {
        var lower = Spelling.Lower(text);
        var taken = new TakenPlaces(text.Length);
        var found = new List<(int Start, int Length, Due Due)>();
        foreach (var pattern in DuePatterns.All.Where(p => (p.InProse || !inProse) && DuePatterns.MayHave(lower, p)))
        {
            foreach (Match match in pattern.Regex.Matches(lower))
            {
                if (taken.IsFree(match.Index, match.Length) && pattern.Read(match, period) is { } due)
                {
                    Add(match.Index, match.Length, due);
                }
            }
        }

        foreach (var (start, length, every) in Frequencies.FindAll(text))
        {
            Add(start, length, new(DueKind.Recurring, Every: every));
        }

        foreach (Match match in DuePatterns.Unspecified.Matches(lower))
        {
            Add(match.Index, match.Length, new(DueKind.Recurring));
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;

        void Add(int start, int length, Due due)
        {
            if (taken.Take(start, length))
            {
                found.Add((start, length, due with { Text = text.Substring(start, length) }));
            }
        }
    }

    /// <summary>"hằng tháng trước ngày 25", but not "hằng tháng, trước ngày 25/12/2026".</summary>
    [GeneratedRegex(@"\G,? ?(?:(?:vào|trước|chậm nhất(?: là)?|chậm nhất(?: là)? trước) )?ngày \d{1,2}(?! ?[\d/.-]+\d)(?: (?:hằng|hàng|của) tháng)?", RegexOptions.IgnoreCase)]
    private static partial Regex DayOfEach { get; }

    private static bool IsDated(Due due) => due.Kind is DueKind.Before or DueKind.On or DueKind.Month or DueKind.Quarter or DueKind.Range;

    private static bool IsYear(Due due) => due is { Kind: DueKind.Before or DueKind.Range, To: { Month: 12, Day: 31 } } && (due.From is not { } from || from is { Month: 1, Day: 1 });

    private static bool IsPast(Due due, PlanPeriod period) => due.To is { } to && period.From is { } from && to < from;
}
