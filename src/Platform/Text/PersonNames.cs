using System.Globalization;

namespace XaSo.Platform.Text;

/// <summary>Names of persons as lists order them: by given name, which stands last, then by the whole name, in the order of the Vietnamese alphabet.</summary>
public sealed class PersonNames : IComparer<string>
{
    private static readonly CompareInfo _vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    public static PersonNames Order { get; } = new();

    public static string GivenName(string name) => name.TrimEnd() is var trimmed ? trimmed[(trimmed.LastIndexOf(' ') + 1)..] : "";

    /// <summary>The same order as a key for the database, see <see cref="VietnameseOrder"/>.</summary>
    public static string KeyOf(string name) => VietnameseOrder.KeyOf(GivenName(name)) + VietnameseOrder.KeyOf(name);

    public int Compare(string? x, string? y) =>
        _vietnamese.Compare(GivenName(x ?? ""), GivenName(y ?? ""), CompareOptions.IgnoreCase) is not 0 and var byGivenName
            ? byGivenName
            : _vietnamese.Compare(x, y, CompareOptions.IgnoreCase);
}
