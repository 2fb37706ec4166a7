namespace XaSo.Platform.Files;

/// <summary>The kinds of file that are accepted, named after their usual ending.</summary>
public enum FileKind { Docx, Xlsx, Odt, Pdf, Png, Jpg, Txt, Html }

/// <summary>Why a file is of none of the accepted kinds.</summary>
public enum FileRefusal
{
    Empty,
    TooLarge,
    /// <summary>A .doc, .xls or .ppt of the time before 2007.</summary>
    OldOffice,
    EncryptedOffice,
    EncryptedArchive,
    /// <summary>An Office file that carries a program.</summary>
    Macros,
    Presentation,
    Archive,
    RichText,
    OtherPicture,
    Program,
    Damaged,
    Unknown,
}

/// <summary>What a file is by its content: exactly one of the two is set.</summary>
public readonly record struct FileTyping(FileKind? Kind, FileRefusal? Refusal)
{
    public static implicit operator FileTyping(FileKind kind) => new(kind, null);
    public static implicit operator FileTyping(FileRefusal refusal) => new(null, refusal);
}

public static class FileKinds
{
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpg => "image/jpeg",
        FileKind.Html => "text/html; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>Kinds that a browser shows without running anything of theirs.</summary>
    public static bool MayBeShown(this FileKind kind) => kind is FileKind.Pdf or FileKind.Png or FileKind.Jpg;

    public static string Ending(this FileKind kind) => "." + kind.ToString().ToLowerInvariant();
}
