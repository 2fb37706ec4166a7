using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace XaSo.Plans.Documents;

/// <summary>
/// The parts of a zipped document, read with limits that count what really comes out. The zip and its markup are opened by hand rather than by
/// the Open XML SDK, which loads every related part and trusts the sizes that the file claims.
/// </summary>
internal sealed class SafeArchive : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly DocumentLimits _limits;
    private readonly CancellationToken _ct;
    private long _read;

    public SafeArchive(Stream content, DocumentLimits limits, CancellationToken ct)
    {
        (_limits, _ct) = (limits, ct);
        _zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (_zip.Entries.Count > limits.ArchiveEntries || _zip.Entries.Sum(e => (decimal)e.Length) > limits.ArchiveBytes)
        {
            throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
        }
    }

    public XElement? Load(string part) => _zip.GetEntry(part) is { } entry ? Parse(Unpack(entry)) : null;

    private byte[] Unpack(ZipArchiveEntry entry)
    {
        var most = Math.Min(_limits.PartBytes, Math.Max(1 << 20, entry.CompressedLength * _limits.ArchiveRatio));
        using var stream = entry.Open();
        var unpacked = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            _ct.ThrowIfCancellationRequested();
            _read += read;
            if (unpacked.Length + read > most || _read > _limits.ArchiveBytes)
            {
                throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
            }

            unpacked.Write(chunk, 0, read);
        }

        return unpacked.ToArray();
    }

    /// <summary>Builds the tree itself, so that depth and number of nodes are bounded while it grows.</summary>
    private XElement Parse(byte[] markup)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = _limits.PartBytes,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(markup), settings);
            return Grow(reader);
        }
        catch (XmlException e)
        {
            var hasDtd = markup.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0 || markup.AsSpan().IndexOf("<\0!\0D\0O\0C\0"u8) >= 0;
            throw new UnreadableDocumentException(hasDtd ? RefusalReason.ForbiddenMarkup : RefusalReason.Damaged, inner: e);
        }
    }

    private XElement Grow(XmlReader reader)
    {
        XElement? root = null, open = null;
        for (var nodes = 0; reader.Read(); nodes++)
        {
            if (nodes > _limits.MarkupNodes || reader.Depth > _limits.MarkupDepth)
            {
                throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
            }

            if (nodes % 4096 == 0)
            {
                _ct.ThrowIfCancellationRequested();
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = ElementAt(reader);
                    open?.Add(element);
                    root ??= element;
                    open = reader.IsEmptyElement ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open?.Add(new XText(reader.Value));
                    break;
            }
        }

        return root ?? throw new UnreadableDocumentException(RefusalReason.Damaged);
    }

    private static XElement ElementAt(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }

    public void Dispose() => _zip.Dispose();
}

/// <summary>Elements by local name: the same document may come in the transitional or the strict namespace.</summary>
internal static class Markup
{
    public static string Name(this XElement element) => element.Name.LocalName;

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    public static string? Value(this XElement? element, string attribute = "val") => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value;

    public static int? Number(this XElement? element, string attribute = "val") =>
        int.TryParse(element.Value(attribute), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch such as bold: on by its mere presence, null where it does not stand.</summary>
    public static bool? Switch(this XElement? element) => element is null ? null : element.Value() is not ("0" or "false" or "off" or "none");
}
