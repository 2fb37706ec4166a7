using System.Text.RegularExpressions;
using System.Xml.Linq;
using XaSo.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Architecture;

/// <summary>English texts stand in the code, Vietnamese ones in the *.vi.resx of the same project.</summary>
public sealed partial class TextTests(TestApp app)
{
    [Fact]
    public void Every_English_text_has_its_Vietnamese_translation() =>
        Faults.Empty(from project in Projects()
                     let texts = Translations(project).ToLookup(t => t.English)
                     from used in Used(project)
                     where !texts.Contains(used.English)
                     select $"{used.Place}: {used.English}");

    [Fact]
    public void Every_translation_is_used_once_and_fills_the_same_places()
    {
        var faults = new List<string>();
        foreach (var project in Projects())
        {
            var source = string.Concat(SourceFile.All.Where(f => f.LiesIn(project + "/")).Select(f => f.Text));
            var texts = Translations(project).ToList();
            faults.AddRange(texts.GroupBy(t => t.English).Where(g => g.Count() > 1).Select(g => $"{project}: twice: {g.Key}"));
            faults.AddRange(from text in texts
                            where !source.Contains('"' + text.English.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"', StringComparison.Ordinal)
                            select $"{project}: unused: {text.English}");
            faults.AddRange(from text in texts
                            where !PlacesIn(text.English).SetEquals(PlacesIn(text.Vietnamese)) || string.IsNullOrWhiteSpace(text.Vietnamese)
                            select $"{project}: {text.English} → {text.Vietnamese}");
        }

        Faults.Empty(faults);
    }

    private static IEnumerable<string> Projects() =>
        [.. Directory.EnumerateDirectories(Repository.PathTo("src/Modules")).Select(d => $"src/Modules/{Path.GetFileName(d)}"), "src/Platform", "src/Host"];

    private static IEnumerable<(string English, string Vietnamese)> Translations(string project) =>
        from file in Directory.EnumerateFiles(Repository.PathTo(project), "*.vi.resx", SearchOption.AllDirectories)
        from data in XDocument.Load(file).Descendants("data")
        select (data.Attribute("name")!.Value, data.Element("value")!.Value);

    /// <summary>Texts of the menu and the command line are looked up where they are shown.</summary>
    private IEnumerable<(string Place, string English)> Used(string project) =>
        (from file in SourceFile.All
         where file.LiesIn(project + "/")
         from Match match in UsedText.Matches(file.Text)
         select (file.Path, match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)))
        .Concat(from module in app.Services.GetServices<Module>()
                where project == $"src/Modules/{module.GetType().Namespace!.Split('.')[1]}"
                from text in module.Menu.Select(m => m.Text).Concat(module.Commands.Select(c => c.Usage)).Concat(module.Permissions.Select(p => p.Text))
                select (module.GetType().Name, text));

    private static HashSet<string> PlacesIn(string text) => [.. Place.Matches(text).Select(m => m.Groups["number"].Value)];

    [GeneratedRegex("""\b[Tt]\["(?<text>(?:[^"\\]|\\.)+)"[\],]""")]
    private static partial Regex UsedText { get; }

    [GeneratedRegex(@"\{(?<number>\d+)[^}]*\}")]
    private static partial Regex Place { get; }
}
