using Microsoft.Extensions.Localization;

namespace XaSo.Plans.Reading;

/// <summary>Why words that look like a target or a task came out as neither.</summary>
public static class UnreadReasons
{
    internal const string LooseNumber = "a number whose measure is not clear";
    internal const string NoNumber = "a level that is no number";
    internal const string UnknownPart = "words of a task or a target in a part of the plan that is not known";
    internal const string MaybeTask = "it may be a task";
    internal const string UnknownTable = "a table whose columns are not known";
    internal const string UnknownColumn = "a cell of a column that is not known";
    internal const string CutShort = "longer than its field, which holds only the beginning";
    internal const string TooLong = "a paragraph too long to be read";

    public static string Say(string why, IStringLocalizer<PlansTexts> t) => why switch
    {
        LooseNumber => t["A number whose measure is not clear"],
        NoNumber => t["A level that is no number"],
        UnknownPart => t["Words of a task or a target in a part of the plan that is not known"],
        MaybeTask => t["It may be a task"],
        UnknownTable => t["A table whose columns are not known"],
        UnknownColumn => t["A cell of a column that is not known"],
        CutShort => t["Longer than its field, which holds only the beginning; check it"],
        TooLong => t["A paragraph too long to be read"],
        _ => why,
    };
}
