namespace XaSo.Plans.Documents;

/// <summary>How much a reader takes on before it refuses. A commune's plan has 5 to 40 pages.</summary>
public sealed record DocumentLimits
{
    public long FileBytes { get; init; } = 25 << 20;
    public int Pages { get; init; } = 300;

    /// <summary>Recognising letters in pictures takes a second or two a page.</summary>
    public int ScannedPages { get; init; } = 60;
    public int TextLength { get; init; } = 4_000_000;

    /// <summary>Of a text file: 300 pages have less.</summary>
    public int TextBytes { get; init; } = 1_500_000;

    public int ArchiveEntries { get; init; } = 2_000;
    public long ArchiveBytes { get; init; } = 200 << 20;

    /// <summary>Of an entry that is read. Text of a word processor shrinks to a tenth, at most a fiftieth.</summary>
    public int ArchiveRatio { get; init; } = 200;
    public int PartBytes { get; init; } = 24 << 20;

    public int MarkupNodes { get; init; } = 1_500_000;
    public int MarkupDepth { get; init; } = 256;
    public int TableCells { get; init; } = 200_000;

    public long PicturePixels { get; init; } = 60_000_000;

    /// <summary>So long somebody waits for the answer to an upload; then the document is read in the background.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>For formats that are read in memory, and for the text of a PDF.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(4);
    public TimeSpan TimePerPage { get; init; } = TimeSpan.FromMilliseconds(200);
    public TimeSpan TimePerScannedPage { get; init; } = TimeSpan.FromSeconds(20);
    public long ProgramMemory { get; init; } = 600 << 20;
    public long ProgramOutput { get; init; } = 100 << 20;
}
