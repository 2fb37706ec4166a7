using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Files;

public static class FileRefusalTexts
{
    /// <summary>What is wrong and what to do.</summary>
    public static string Say(this FileRefusal refusal, IStringLocalizer<PlatformTexts> t, long mostBytes) => refusal switch
    {
        FileRefusal.Empty => t["The file is empty; choose the file again"],
        FileRefusal.TooLarge => t["The file is larger than {0} MB; make it smaller or split it", mostBytes >> 20],
        FileRefusal.OldOffice => t["Files of Word or Excel from before 2007 (.doc, .xls) are not accepted; save it as .docx or .xlsx"],
        FileRefusal.EncryptedOffice or FileRefusal.EncryptedArchive => t["The file is protected by a password; save it without password and try again"],
        FileRefusal.Macros => t["Files with macros are not accepted; save it without macros"],
        FileRefusal.Damaged => t["The file is damaged; open it in the program that made it, save it anew and try again"],
        FileRefusal.OtherPicture => t["Pictures are accepted as PNG or JPG; save it as one of these"],
        _ => t["Files of this kind are not accepted; use Word (.docx), Excel (.xlsx), PDF, ODT, PNG, JPG, text or HTML"],
    };
}
