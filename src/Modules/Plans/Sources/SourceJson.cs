using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using XaSo.Plans.Documents;

namespace XaSo.Plans.Sources;

/// <summary>Keeps a <see cref="SourceDocument"/> as compressed JSON: the text once, passages as places in it.</summary>
internal static class SourceJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private sealed record Stored(string Format, string Text, int Pages, IReadOnlyList<string> Remarks, IReadOnlyList<StoredBlock> Blocks);

    /// <param name="At">Start, length, start, length, … of a paragraph; null for a table.</param>
    private sealed record StoredBlock(int Page, IReadOnlyList<int>? At, bool Bold, bool Centered, int Heading, IReadOnlyList<StoredRow>? Rows);

    private sealed record StoredRow(bool Header, IReadOnlyList<StoredCell> Cells);

    private sealed record StoredCell(IReadOnlyList<int> At, int Column, int ColumnSpan, int RowSpan);

    public static byte[] Pack(SourceDocument document)
    {
        using var bytes = new MemoryStream();
        using (var zip = new BrotliStream(bytes, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(zip, new Stored(document.Format, document.Text, document.Pages, document.Remarks,
                [.. document.Blocks.Select(b => Store(document.Text, b))]), _options);
        }

        return bytes.ToArray();
    }

    public static SourceDocument Unpack(byte[] content)
    {
        using var zip = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        var stored = JsonSerializer.Deserialize<Stored>(zip, _options)!;
        return new(stored.Format, stored.Text, [.. stored.Blocks.Select(b => Restore(stored.Text, b))]) { Pages = stored.Pages, Remarks = stored.Remarks ?? [] };
    }

    private static StoredBlock Store(string text, Block block) => block switch
    {
        Paragraph p => new(p.Page, Flat(text, p.Content), p.IsBold, p.IsCentered, p.HeadingLevel, null),
        Table t => new(t.Page, null, false, false, 0,
            [.. t.Rows.Select(r => new StoredRow(r.IsHeader, [.. r.Cells.Select(c => new StoredCell(Flat(text, c.Content), c.Column, c.ColumnSpan, c.RowSpan))]))]),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static Block Restore(string text, StoredBlock block) => block.Rows is null
        ? new Paragraph(PassageAt(text, block.At), block.Page) { IsBold = block.Bold, IsCentered = block.Centered, HeadingLevel = block.Heading }
        : new Table([.. block.Rows.Select(r => new Row([.. r.Cells.Select(c => new Cell(PassageAt(text, c.At), c.Column, c.ColumnSpan, c.RowSpan))]) { IsHeader = r.Header })], block.Page);

    private static int[] Flat(string text, Passage passage) => [.. passage.PlacesIn(text).SelectMany(s => new[] { s.Start, s.Length })];

    private static Passage PassageAt(string text, IReadOnlyList<int>? at) =>
        at is null ? Passage.Empty : Passage.Of(text, at.Chunk(2).Select(pair => new Span(pair[0], pair[1])));
}
