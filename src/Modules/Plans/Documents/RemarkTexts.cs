using Microsoft.Extensions.Localization;

namespace XaSo.Plans.Documents;

/// <summary>What a reader has to say about a document that it read all the same.</summary>
public static class RemarkTexts
{
    internal const string Recognised = "recognised";
    internal const string PicturesUnread = "pictures-unread";
    internal const string OldLetters = "old-letters";

    public static string Say(string remark, IStringLocalizer<PlansTexts> t) => remark switch
    {
        Recognised => t["Pages of the file are pictures; their letters were recognised by a program, so compare them with the original"],
        PicturesUnread => t["Some pages are pictures and were not read; the administrator can install the program tesseract"],
        OldLetters => t["The letters of the file are those of an old font (TCVN3 or VNI); they were changed into today's, so compare them with the original"],
        _ => remark,
    };
}
