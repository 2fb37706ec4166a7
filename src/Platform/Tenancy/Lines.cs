namespace XaSo.Platform.Tenancy;

/// <summary>Several short names in one field: one a line, or separated by semicolons as in a workbook.</summary>
internal static class Lines
{
    public static List<string> Split(string? text) =>
        [.. (text ?? "").Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    public static string Join(IEnumerable<string> names) => string.Join('\n', names);

    public static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
