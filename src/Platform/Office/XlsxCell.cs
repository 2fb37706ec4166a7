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

/// <summary>A value to be written; text is always text, whatever it begins with. Null converts to an empty cell.</summary>
/// <param name="Words">Only for <see cref="XlsxKind.Text"/>.</param>
/// <param name="Value">Only for numbers and shares.</param>
/// <param name="Day">Only for <see cref="XlsxKind.Date"/>.</param>
public readonly record struct XlsxCell(XlsxKind Kind, string? Words = null, decimal Value = 0, DateOnly Day = default)
{
    public static XlsxCell Empty { get; }

    public static XlsxCell Text(string? text) => string.IsNullOrEmpty(text) ? Empty : new(XlsxKind.Text, text);

    public static XlsxCell Number(decimal? value) => value is { } v ? new(XlsxKind.Number, Value: v) : Empty;

    /// <param name="share">1 is 100 %.</param>
    public static XlsxCell Percent(decimal? share) => share is { } v ? new(XlsxKind.Percent, Value: v) : Empty;

    /// <summary>Shown as dd/MM/yyyy in every language of the program that opens it.</summary>
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

/// <param name="Header">The first row of the sheet.</param>
/// <param name="Width">In characters.</param>
public sealed record XlsxColumn(string Header, double Width = 20);
