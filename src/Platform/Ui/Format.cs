using System.Globalization;
using XaSo.Platform.Time;

namespace XaSo.Platform.Ui;

/// <summary>How dates, numbers and amounts are written for people: dd/MM/yyyy always, 1.234,5 in Vietnamese and 1,234.5 in English.</summary>
public static class Format
{
    private const char NoBreak = '\u00a0';
    private static readonly string[] _vietnameseDays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
    private static readonly NumberFormatInfo _vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };
    private static readonly NumberFormatInfo _english = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NumberGroupSizes = [3] };

    private static readonly string[] _decimals = [.. Enumerable.Range(0, 7).Select(most => "#,##0." + new string('#', most))];

    private static bool IsVietnamese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi";

    /// <summary>The separators of the reader's language.</summary>
    public static NumberFormatInfo Numbers => IsVietnamese ? _vietnamese : _english;

    public static string Date(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day in Vietnam of a time in UTC.</summary>
    public static string Date(DateTime? utc) => utc is { } time ? Date(DateOnly.FromDateTime(time + VietnamTime.Offset)) : "";

    /// <summary>"22/11/2026 08:12", in Vietnam, of a time in UTC.</summary>
    public static string Time(DateTime? utc) => utc is { } time ? (time + VietnamTime.Offset).ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture) : "";

    public static string Time(DateTimeOffset? time) => Time(time?.UtcDateTime);

    /// <summary>"Chủ Nhật 22/11/2026".</summary>
    public static string LongDate(DateOnly day) => $"{(IsVietnamese ? _vietnameseDays[(int)day.DayOfWeek] : day.DayOfWeek.ToString())} {Date(day)}";

    /// <summary>With as many decimals as it has, at most <paramref name="decimals"/>, which are six or fewer.</summary>
    public static string Number(decimal? number, int decimals = 2) => number?.ToString(_decimals[decimals], Numbers) ?? "";

    /// <summary>Of a value that already is in per cent: 95 becomes "95 %".</summary>
    public static string Percent(decimal? percent, int decimals = 1) => percent is null ? "" : Number(percent, decimals) + NoBreak + '%';

    /// <summary>A value with its unit, kept on one line: "38 máy", "95 %".</summary>
    public static string Quantity(decimal? number, string? unit) => string.IsNullOrEmpty(unit) || number is null ? Number(number) : Number(number) + NoBreak + unit;

    /// <summary>A whole number of đồng.</summary>
    public static string Money(long? dong) => dong is null ? "" : Number(dong) + NoBreak + 'đ';

    /// <summary>"12 KB", "3,4 MB".</summary>
    public static string FileSize(long bytes) =>
        bytes < 1024 * 1024 ? $"{Number(Math.Max(1, bytes / 1024))}{NoBreak}KB" : $"{Number(bytes / 1024m / 1024m, 1)}{NoBreak}MB";

    /// <summary>A name that begins a line: “xã Sông Mẫu” becomes “Xã Sông Mẫu”.</summary>
    public static string First(string name) => name.Length == 0 ? "" : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];

    /// <summary>What stands for a person without a picture: the first letters of the first and the last word.</summary>
    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "",
            [var only] => char.ToUpperInvariant(only[0]).ToString(),
            [var first, .., var last] => string.Concat(char.ToUpperInvariant(first[0]), char.ToUpperInvariant(last[0])),
        };
    }
}
