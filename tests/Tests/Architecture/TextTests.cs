using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace XaSo.Tests.Architecture;

public sealed partial class TextTests
{
    [GeneratedRegex("""\b[Tt]\["(?<text>(?:[^"\\]|\\.)+)"[\],]""")]
    private static partial Regex UsedText { get; }

    [Fact]
    public void Every_English_text_has_its_Vietnamese_translation()
    {
        var missing =
            from project in Directory.EnumerateDirectories(Repository.PathTo("src/Modules")).Concat([Repository.PathTo("src/Platform"), Repository.PathTo("src/Host")])
            let translated = Directory.EnumerateFiles(project, "*.vi.resx").SelectMany(f => XDocument.Load(f).Descendants("data").Select(d => d.Attribute("name")!.Value)).ToHashSet()
            from file in Directory.EnumerateFiles(project, "*.cs*", SearchOption.AllDirectories)
            from Match match in UsedText.Matches(File.ReadAllText(file))
            where !translated.Contains(match.Groups["text"].Value)
            select $"{Path.GetFileName(file)}: {match.Groups["text"].Value}";

        Assert.Empty(missing);
    }
}
