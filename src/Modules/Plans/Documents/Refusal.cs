namespace XaSo.Plans.Documents;

/// <summary>Why no document came of a file.</summary>
public enum RefusalReason
{
    Empty,
    TooLarge,
    TooManyPages,
    TooManyScannedPages,
    TooMuchInside,
    TooManyPixels,
    TookTooLong,
    Encrypted,
    Damaged,
    ForbiddenMarkup,
    OldWord,
    Spreadsheet,
    Presentation,
    Macros,
    RichText,
    OtherPicture,
    WrongKind,
    NoText,
    ProgramMissing,
    ProgramFailed,
}

/// <param name="Detail">A figure or the name of a program, to be put into the message.</param>
public sealed record Refusal(RefusalReason Reason, string? Detail = null);

/// <summary>What came of reading a file: exactly one of the two is set, or none where pages were postponed.</summary>
public sealed record ReadingOutcome(SourceDocument? Document, Refusal? Refusal)
{
    /// <summary>So many pages are pictures, and were left for later as <see cref="ScanReading.Postpone"/> asked.</summary>
    public int PostponedPages { get; init; }
}

/// <summary>What to do with pages whose letters must be recognised, which takes seconds each.</summary>
public sealed record ScanReading
{
    /// <summary>Only says how many there are.</summary>
    public bool Postpone { get; init; }

    /// <summary>Called before each of them: which one it is, counted from 1, and of how many.</summary>
    public Func<int, int, CancellationToken, Task>? BeforePage { get; init; }
}

/// <summary>Thrown inside the readers only, as the next one.</summary>
internal sealed class PostponedScanException(int pages) : Exception($"{pages} pages wait to be recognised")
{
    public int Pages => pages;
}

/// <summary>Thrown inside the readers only; <see cref="DocumentReaders"/> turns it into its outcome.</summary>
internal sealed class UnreadableDocumentException(RefusalReason reason, string? detail = null, Exception? inner = null)
    : Exception($"{reason} {detail}", inner)
{
    public Refusal Refusal { get; } = new(reason, detail);
}
