using XaSo.Platform.Text;

namespace XaSo.Plans.Exports;

internal static class ExportName
{
    private const int Longest = 80;

    /// <summary>"ke-hoach-chuyen-doi-so-2026": letters that every file system and e-mail takes.</summary>
    public static string Of(Plan plan)
    {
        var words = SearchText.Words(plan.Title).Where(w => w.All(char.IsAsciiLetterOrDigit));
        var name = string.Join('-', words);
        return name.Length == 0 ? "plan" : name.Length > Longest ? name[..Longest].TrimEnd('-') : name;
    }
}
