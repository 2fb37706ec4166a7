using Microsoft.Extensions.Localization;

namespace XaSo.Plans.Documents;

/// <summary>What is wrong with a file and what to do, for the page and the command line.</summary>
public static class RefusalTexts
{
    public static string Say(this Refusal refusal, IStringLocalizer<PlansTexts> t) => refusal.Reason switch
    {
        RefusalReason.Empty => t["The file is empty; choose the file again"],
        RefusalReason.TooLarge => t["The file is larger than {0} MB; leave out pictures or split it", refusal.Detail ?? ""],
        RefusalReason.TooManyPages => t["The file has {0} pages, which is more than a plan has; keep only the pages of the plan", refusal.Detail ?? ""],
        RefusalReason.TooManyScannedPages => t["The file has {0} scanned pages, which is too many to recognise; keep only the pages of the plan", refusal.Detail ?? ""],
        RefusalReason.TooMuchInside => t["The file unpacks to more than a document contains, so it was not opened; save it anew and try again"],
        RefusalReason.TooManyPixels => t["The picture is too large; scan it at 300 dots per inch"],
        RefusalReason.TookTooLong => t["Reading took too long and was stopped; save the file anew, or split it"],
        RefusalReason.Encrypted => t["The file is protected by a password; save it without password and try again"],
        RefusalReason.Damaged => t["The file is damaged and cannot be opened; open it in the program that made it, save it anew and try again"],
        RefusalReason.ForbiddenMarkup => t["The file contains references that a document does not need, so it was not opened; save it anew from Word"],
        RefusalReason.OldWord => t["Files of Word or Excel from before 2007 (.doc, .xls) cannot be read; open it and save it as .docx"],
        RefusalReason.Spreadsheet => t["This is a spreadsheet; a plan is read from Word, PDF, text, HTML or a scan"],
        RefusalReason.Presentation => t["This is a presentation; a plan is read from Word, PDF, text, HTML or a scan"],
        RefusalReason.Macros => t["The file contains macros; save it as .docx without macros"],
        RefusalReason.RichText => t["RTF files cannot be read; open it and save it as .docx"],
        RefusalReason.OtherPicture => t["Pictures are read as PNG or JPG only; save it as one of these"],
        RefusalReason.NoText => t["There is no text in the file; check that the right file was chosen"],
        RefusalReason.ProgramMissing => t["This needs the program {0}, which is not installed; ask the administrator to install it (Debian: {1})", refusal.Detail ?? "", PackageOf(refusal.Detail)],
        RefusalReason.ProgramFailed => t["The file could not be read by {0}; save it anew and try again", refusal.Detail ?? ""],
        _ => t["Files of this kind cannot be read; a plan is read from Word, PDF, text, HTML or a scan"],
    };

    private static string PackageOf(string? program) =>
        program == "tesseract" ? "apt-get install tesseract-ocr tesseract-ocr-vie" : "apt-get install poppler-utils";
}
