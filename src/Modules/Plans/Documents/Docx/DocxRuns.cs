using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace XaSo.Plans.Documents.Docx;

/// <summary>The words of one paragraph as they are seen: deletions, hidden text and the code of fields left out, drawn boxes put aside.</summary>
internal sealed class DocxRuns(DocxStyles styles, XElement? paragraph)
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi");
    private readonly StringBuilder _text = new();
    private readonly Stack<bool> _fields = [];
    private bool _hasPlain;

    public string Text => _text.ToString();

    /// <summary>Text boxes, whose paragraphs follow after this one.</summary>
    public List<XElement> Boxes { get; } = [];

    public bool IsBold => !_hasPlain && Text.AsSpan().Trim().Length > 0;

    public void Read(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name())
            {
                case "r":
                    ReadRun(child);
                    break;
                case "AlternateContent":
                    Read(child.Child("Choice") ?? child.Child("Fallback") ?? child);
                    break;
                case "del" or "moveFrom" or "pPr" or "sdtPr" or "rPr":
                    break;
                case "t":
                    Append(child.Value, null);
                    break;
                case "txbxContent":
                    Boxes.Add(child);
                    break;
                default:
                    Read(child);
                    break;
            }
        }
    }

    private void ReadRun(XElement run)
    {
        var properties = run.Child("rPr");
        if (styles.IsOn(paragraph, properties, "vanish"))
        {
            return;
        }

        foreach (var child in run.Elements())
        {
            if (child.Name() == "fldChar")
            {
                ReadField(child.Value("fldCharType"));
            }
            else if (!_fields.Contains(true))
            {
                ReadPart(child, properties);
            }
        }
    }

    /// <summary>Each open field stands on the stack: true while its code lasts, false from its result on.</summary>
    private void ReadField(string? mark)
    {
        if (mark == "begin")
        {
            _fields.Push(true);
        }
        else if (_fields.TryPop(out _) && mark == "separate")
        {
            _fields.Push(false);
        }
    }

    private void ReadPart(XElement part, XElement? properties)
    {
        switch (part.Name())
        {
            case "t":
                Append(part.Value, properties);
                break;
            case "tab" or "ptab":
                _text.Append('\t');
                break;
            case "br" or "cr":
                _text.Append(part.Value("type") is "page" or "column" ? ' ' : '\n');
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
            case "sym":
                Append(Symbols.Of(part.Value("char")), properties);
                break;
            case "AlternateContent":
                Read(part.Child("Choice") ?? part.Child("Fallback") ?? part);
                break;
            case "drawing" or "pict" or "object":
                Boxes.AddRange(BoxesIn(part));
                break;
        }
    }

    private static IEnumerable<XElement> BoxesIn(XElement drawing) =>
        drawing.Descendants().Where(e => e.Name() == "txbxContent" && !e.Ancestors().TakeWhile(a => a != drawing).Any(a => a.Name() is "txbxContent" or "Fallback"));

    private void Append(string words, XElement? properties)
    {
        var text = OldFonts.Decode(words, styles.FontOf(paragraph, properties));
        if (styles.IsOn(paragraph, properties, "caps"))
        {
            text = text.ToUpper(_vietnamese);
        }

        _hasPlain |= !string.IsNullOrWhiteSpace(text) && !styles.IsOn(paragraph, properties, "b");
        _text.Append(text);
    }
}
