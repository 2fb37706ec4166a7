namespace XaSo.Plans.Lint;

/// <summary>How much of the words behind a finding is shown at once.</summary>
internal static class FindingWords
{
    public const int Shown = 4;
    private const int Longest = 220;

    /// <summary>The quote says more than the text that stands above it.</summary>
    public static bool SaysMore(Evidence evidence) =>
        evidence.Quote.Length > 0 && !evidence.Quote.Trim('.', ';', ',', ' ').Equals(evidence.Text.Trim('.', ';', ',', ' '), StringComparison.OrdinalIgnoreCase);

    public static string Cut(string quote)
    {
        if (quote.Length <= Longest)
        {
            return quote;
        }

        var end = quote.LastIndexOf(' ', Longest);
        return quote[..(end > 0 ? end : Longest)] + " …";
    }
}
