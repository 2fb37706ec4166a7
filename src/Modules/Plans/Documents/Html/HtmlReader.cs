using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace XaSo.Plans.Documents.Html;

/// <summary>Saved web pages. Nothing is fetched and nothing in them runs.</summary>
internal sealed class HtmlReader
{
    private static readonly HashSet<string> _skipped = ["script", "style", "head", "noscript", "template", "svg", "math", "iframe", "object", "select", "button", "textarea", "nav", "title"];
    private static readonly HashSet<string> _blocks =
        ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main", "header", "footer", "aside", "blockquote", "pre", "center", "form", "fieldset", "figure", "figcaption", "address", "hr", "body", "html", "caption"];

    private readonly DocumentLimits _limits;
    private readonly CancellationToken _ct;
    private readonly List<DraftBlock> _drafts = [];
    private readonly StringBuilder _text = new();
    private INode? _owner;
    private bool _hasPlain;
    private string _label = "";

    private HtmlReader(DocumentLimits limits, CancellationToken ct) => (_limits, _ct) = (limits, ct);

    public static SourceDocument Read(Stream content, DocumentLimits limits, CancellationToken ct)
    {
        using var page = new HtmlParser().ParseDocument(new HtmlGuard(content, limits, ct));
        var reader = new HtmlReader(limits, ct);
        if (page.Body is { } body)
        {
            reader.Walk(body, 0);
            reader.Finish();
        }

        return new DraftDocument("html", limits.TextLength).Assemble(reader._drafts, 1, []);
    }

    private void Walk(IElement element, int depth)
    {
        _ct.ThrowIfCancellationRequested();
        if (depth > _limits.MarkupDepth)
        {
            throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
        }

        if (_skipped.Contains(element.LocalName) || element.HasAttribute("hidden") || IsUnseen(element))
        {
            return;
        }

        if (element.LocalName == "table")
        {
            Finish();
            _drafts.AddRange(new HtmlTables(_limits, ReadInside).Read(element, depth));
            return;
        }

        var isBlock = _blocks.Contains(element.LocalName);
        if (isBlock)
        {
            Finish();
            _owner = element;
        }

        if (element.LocalName == "li")
        {
            _label = HtmlLists.LabelOf(element);
        }

        WalkChildren(element, depth);
        if (isBlock)
        {
            Finish();
            _owner = element.Parent;
        }
    }

    private void WalkChildren(IElement element, int depth)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                Append(text.Data, element);
            }
            else if (child is IElement { LocalName: "br" })
            {
                _text.Append('\n');
            }
            else if (child is IElement inner)
            {
                Walk(inner, depth + 1);
            }
        }
    }

    private void Append(string words, IElement parent)
    {
        foreach (var c in words)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                _text.Append(c);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
            {
                _text.Append(' ');
            }
        }

        _hasPlain |= !string.IsNullOrWhiteSpace(words) && !IsBold(parent);
    }

    private void Finish()
    {
        var first = true;
        foreach (var text in Lines.SplitAtMarks(_text.ToString().Trim()))
        {
            if (text.Length > 0)
            {
                _drafts.Add(new DraftParagraph(first ? _label + text : text) { IsBold = !_hasPlain, IsCentered = IsCentered(_owner), HeadingLevel = LevelOf(_owner) });
                (first, _label) = (false, "");
            }
        }

        _text.Clear();
        _hasPlain = false;
    }

    private List<DraftBlock> ReadInside(IElement cell, int depth)
    {
        var reader = new HtmlReader(_limits, _ct) { _owner = cell };
        reader.WalkChildren(cell, depth + 1);
        reader.Finish();
        return reader._drafts;
    }

    private static bool IsUnseen(IElement element) =>
        element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false;

    private static bool IsBold(IElement element)
    {
        for (var at = element; at is not null && !(_blocks.Contains(at.LocalName) && at.LocalName[0] != 'h'); at = at.ParentElement)
        {
            var style = at.GetAttribute("style") ?? "";
            if (at.LocalName is "b" or "strong" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" || style.Contains("font-weight:bold", StringComparison.OrdinalIgnoreCase) || style.Contains("font-weight:700", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCentered(INode? node) =>
        node is IElement element && (element.LocalName == "center" || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
            || (element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:center", StringComparison.OrdinalIgnoreCase) ?? false));

    private static int LevelOf(INode? node) =>
        node is IElement { LocalName: ['h', >= '1' and <= '6'] name } ? int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture) : 0;

    /// <summary>
    /// Feeds the parser in small pieces, so that time is checked in between, and counts tags that are opened and never closed:
    /// the parser's work grows with the square of their depth.
    /// </summary>
    private sealed class HtmlGuard(Stream content, DocumentLimits limits, CancellationToken ct) : Stream
    {
        private const int Piece = 4096;
        private long _opened;

        public override int Read(byte[] buffer, int offset, int count)
        {
            ct.ThrowIfCancellationRequested();
            var read = content.Read(buffer, offset, Math.Min(count, Piece));
            _opened += buffer.AsSpan(offset, read).Count((byte)'<');
            return _opened > limits.MarkupNodes ? throw new UnreadableDocumentException(RefusalReason.TooMuchInside) : read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
