using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace XaSo.Plans.Documents.Docx;

/// <summary>Draws the numbers and bullets of lists, which stand in the file as counters only.</summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> _abstracts = [];
    private readonly Dictionary<string, XElement> _lists = [];
    private readonly Dictionary<string, int?[]> _counters = [];
    private readonly HashSet<(string List, int Level)> _restarted = [];
    private readonly DocxStyles _styles;

    public DocxNumbering(XElement? numbering, DocxStyles styles)
    {
        _styles = styles;
        foreach (var element in numbering.Children("abstractNum"))
        {
            _abstracts.TryAdd(element.Value("abstractNumId") ?? "", element);
        }

        foreach (var element in numbering.Children("num"))
        {
            _lists.TryAdd(element.Value("numId") ?? "", element);
        }
    }

    [GeneratedRegex("%([1-9])")]
    private static partial Regex Placeholder { get; }

    /// <summary>Counts this paragraph and answers its label with the space behind it: "1.1. ", "- ", "".</summary>
    public string Next(XElement? paragraph)
    {
        if (_styles.NumberingOf(paragraph) is not { } numbering || !_lists.TryGetValue(numbering.Id, out var list) || AbstractOf(list) is not { } definition)
        {
            return "";
        }

        var level = Math.Clamp(numbering.Level ?? LevelOfStyle(definition, _styles.ParagraphStyle(paragraph)), 0, Levels - 1);
        if (LevelOf(list, definition, level) is not { } drawn)
        {
            return "";
        }

        Count(list, definition, numbering.Id, level);
        var label = Draw(list, definition, drawn);
        return label.Length == 0 ? "" : label + (drawn.Child("suff").Value() == "nothing" ? "" : " ");
    }

    private void Count(XElement list, XElement definition, string id, int level)
    {
        var counters = CountersOf(definition);
        if (OverrideOf(list, level).Child("startOverride").Number() is { } start && _restarted.Add((id, level)))
        {
            counters[level] = start;
        }
        else
        {
            counters[level] = counters[level] is { } last ? unchecked(last + 1) : StartOf(list, definition, level);
        }

        for (var above = 0; above < level; above++)
        {
            counters[above] ??= StartOf(list, definition, above);
        }

        for (var below = level + 1; below < Levels; below++)
        {
            // 0 means that the level never starts anew; another figure names the level (from 1) that restarts it.
            var restart = LevelOf(list, definition, below).Child("lvlRestart").Number();
            if (restart is null || (restart != 0 && level < restart))
            {
                counters[below] = null;
            }
        }
    }

    private string Draw(XElement list, XElement definition, XElement level)
    {
        var text = level.Child("lvlText").Value() ?? "";
        if (level.Child("numFmt").Value() == "bullet")
        {
            return Symbols.Bullet(text, level.Child("rPr").Child("rFonts").Value("ascii"));
        }

        var counters = CountersOf(definition);
        var isLegal = level.Child("isLgl").Switch() ?? false;
        return Placeholder.Replace(text, match =>
        {
            var at = match.Groups[1].Value[0] - '1';
            var format = LevelOf(list, definition, at).Child("numFmt").Value() ?? "decimal";
            return Format(counters[at] ?? 1, isLegal && format != "none" ? "decimal" : format);
        });
    }

    private static string Format(int number, string format) => format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" => Counting.Roman(number),
        "lowerRoman" => Counting.Roman(number).ToLowerInvariant(),
        "upperLetter" => Counting.Letter(number),
        "lowerLetter" => Counting.Letter(number).ToLowerInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private int?[] CountersOf(XElement definition)
    {
        var id = definition.Value("abstractNumId") ?? "";
        return _counters.TryGetValue(id, out var counters) ? counters : _counters[id] = new int?[Levels];
    }

    /// <summary>The definition of a list may be a pointer to a style, which points to the list that counts.</summary>
    private XElement? AbstractOf(XElement list)
    {
        var definition = _abstracts.GetValueOrDefault(list.Child("abstractNumId").Value() ?? "");
        if (definition.Child("numStyleLink").Value() is { } style && _styles.NumberingOfStyle(style) is { } id && _lists.TryGetValue(id, out var linked))
        {
            return _abstracts.GetValueOrDefault(linked.Child("abstractNumId").Value() ?? "");
        }

        return definition;
    }

    private static int LevelOfStyle(XElement definition, string? style) =>
        style is null ? 0 : definition.Children("lvl").FirstOrDefault(l => l.Child("pStyle").Value() == style).Number("ilvl") ?? 0;

    private static XElement? OverrideOf(XElement list, int level) => list.Children("lvlOverride").FirstOrDefault(o => o.Number("ilvl") == level);

    private static XElement? LevelOf(XElement list, XElement definition, int level) =>
        OverrideOf(list, level).Child("lvl") ?? definition.Children("lvl").FirstOrDefault(l => l.Number("ilvl") == level);

    private static int StartOf(XElement list, XElement definition, int level) => LevelOf(list, definition, level).Child("start").Number() ?? 1;
}
