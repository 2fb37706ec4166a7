namespace XaSo.Platform.Office;

public enum XlsxKind
{
    Empty,
    Text,
    Number,
    Date,

    /// <summary>0.95 is shown as 95 %.</summary>
    Percent,
}

/// <summary>A value to be written; text is always text, whatever it begins with.</summary>
public readonly record struct XlsxCell(XlsxKind Kind, string? Words = null, decimal Value = 0, DateOnly Day = default)
{
    public static XlsxCell Empty { get; }

    public static XlsxCell Text(string? text) => string.IsNullOrEmpty(text) ? Empty : new(XlsxKind.Text, text);

    public static XlsxCell Number(decimal? value) => value is { } v ? new(XlsxKind.Number, Value: v) : Empty;

    public static XlsxCell Percent(decimal? share) => share is { } v ? new(XlsxKind.Percent, Value: v) : Empty;

    public static XlsxCell Date(DateOnly? day) => day is { } d ? new(XlsxKind.Date, Day: d) : Empty;

    public static implicit operator XlsxCell(string? text) => Text(text);

    public static implicit operator XlsxCell(decimal? value) => Number(value);

    public static implicit operator XlsxCell(decimal value) => Number(value);

    public static implicit operator XlsxCell(int value) => Number(value);

    public static implicit operator XlsxCell(DateOnly? day) => Date(day);

    public static implicit operator XlsxCell(DateOnly day) => Date(day);

    public static XlsxCell FromString(string? text) => Text(text);

    public static XlsxCell FromDecimal(decimal value) => Number(value);

    public static XlsxCell FromInt32(int value) => Number(value);

    public static XlsxCell FromDateOnly(DateOnly day) => Date(day);
}

/// <param name="Width">In characters.</param>
public sealed record XlsxColumn(string Header, double Width = 20);
