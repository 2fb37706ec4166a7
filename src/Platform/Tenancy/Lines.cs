namespace XaSo.Platform.Tenancy;

/// <summary>Several short names in one field: one a line, or separated by semicolons as in a workbook.</summary>
internal static class Lines
{
    public static List<string> Split(string? text) =>
        [.. (text ?? "").Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(OneLine).Distinct()];

    public static string Join(IEnumerable<string> names) => string.Join('\n', names);

    /// <summary>A name or a title as it is stored: on one line, with single spaces.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : OneLine(text);
}
