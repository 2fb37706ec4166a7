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

/// <summary>What came of reading a file: exactly one of the two is set.</summary>
public sealed record ReadingOutcome(SourceDocument? Document, Refusal? Refusal);

/// <summary>Thrown inside the readers only; <see cref="DocumentReaders"/> turns it into its outcome.</summary>
internal sealed class UnreadableDocumentException(RefusalReason reason, string? detail = null, Exception? inner = null)
    : Exception($"{reason} {detail}", inner)
{
    public Refusal Refusal { get; } = new(reason, detail);
}
