using System.Xml.Linq;

namespace XaSo.Plans.Documents.Docx;

/// <summary>Properties of paragraphs and runs with what they inherit from their styles.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;
    private readonly Dictionary<string, XElement> _styles = [];
    private readonly string? _defaultParagraph;

    public DocxStyles(XElement? styles)
    {
        foreach (var style in styles.Children("style"))
        {
            if (style.Value("styleId") is { } id)
            {
                _styles.TryAdd(id, style);
                _defaultParagraph ??= style.Value("type") == "paragraph" && style.Value("default") is "1" or "true" or "on" ? id : null;
            }
        }
    }

    public string? ParagraphStyle(XElement? properties) => properties.Child("pStyle").Value() ?? _defaultParagraph;

    /// <summary>The first element of this name on the way from the paragraph through its style to the root of the styles.</summary>
    public XElement? OfParagraph(XElement? properties, string name) =>
        properties.Child(name) ?? Chain(ParagraphStyle(properties)).Select(s => s.Child("pPr").Child(name)).FirstOrDefault(e => e is not null);

    public bool IsOn(XElement? paragraph, XElement? run, string name) =>
        run.Child(name).Switch()
        ?? Chain(run.Child("rStyle").Value()).Select(s => s.Child("rPr").Child(name).Switch()).FirstOrDefault(b => b is not null)
        ?? Chain(ParagraphStyle(paragraph)).Select(s => s.Child("rPr").Child(name).Switch()).FirstOrDefault(b => b is not null)
        ?? false;

    public string? FontOf(XElement? paragraph, XElement? run) =>
        Font(run) ?? Chain(run.Child("rStyle").Value()).Concat(Chain(ParagraphStyle(paragraph))).Select(s => Font(s.Child("rPr"))).FirstOrDefault(f => f is not null);

    /// <summary>Numbering that a style brings along, and the level that the style stands for.</summary>
    public (string Id, int? Level)? NumberingOf(XElement? properties)
    {
        foreach (var numbering in Chain(ParagraphStyle(properties)).Select(s => s.Child("pPr").Child("numPr")).Prepend(properties.Child("numPr")))
        {
            if (numbering.Child("numId").Value() is { } id)
            {
                return (id, properties.Child("numPr").Child("ilvl").Number() ?? numbering.Child("ilvl").Number());
            }
        }

        return null;
    }

    public string? NumberingOfStyle(string style) => Chain(style).Select(s => s.Child("pPr").Child("numPr").Child("numId").Value()).FirstOrDefault(id => id is not null);

    public XElement? OfTable(string? style, string name) => Chain(style).Select(s => s.Child("tblPr").Child(name)).FirstOrDefault(e => e is not null);

    public int HeadingLevel(XElement? properties)
    {
        var level = OfParagraph(properties, "outlineLvl").Number();
        if (level is >= 0 and < 9)
        {
            return level.Value + 1;
        }

        return Chain(ParagraphStyle(properties)).Any(s => s.Child("name").Value() == "Title") ? 1 : 0;
    }

    private static string? Font(XElement? run) => run.Child("rFonts").Value("ascii") ?? run.Child("rFonts").Value("hAnsi");

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Child("basedOn").Value();
        }
    }
}
