namespace XaSo.Platform.Text;

/// <summary>Names of persons as lists order them: by given name, which stands last, then by the whole name, in the order of the Vietnamese alphabet.</summary>
public static class PersonNames
{
    /// <summary>For the database, see <see cref="VietnameseOrder"/>.</summary>
    public static string KeyOf(string name) => VietnameseOrder.KeyOf(GivenName(name)) + VietnameseOrder.KeyOf(name);

    private static string GivenName(string name) => name.TrimEnd() is var trimmed ? trimmed[(trimmed.LastIndexOf(' ') + 1)..] : "";
}
