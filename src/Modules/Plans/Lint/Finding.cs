using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;

namespace XaSo.Plans.Lint;

/// <summary>Cần sửa, nên xem lại, để biết.</summary>
internal enum Severity { Serious, Attention, Note }

/// <summary>What is wrong; the order in which kinds are shown.</summary>
internal enum FindingKind
{
    OtherCommune, SamePlan, TwoValues, BelowSuperior, OverHundred, OutsidePeriod, UnitMismatch, WrongCitation, InconsistentCitation, NotMeasurable, NoOwner, NoDeadline, NoResult, VagueResult, UnknownOffice,
}

/// <summary>The words that a finding rests on.</summary>
/// <param name="ItemId">Null where the words belong to no item.</param>
/// <param name="PlanId">The plan in which they stand: this one or a superior's.</param>
/// <param name="Where">"mục II.2", null where the place is not known.</param>
internal sealed record Evidence(Guid PlanId, Guid? ItemId, string Text, string Quote, Words? Where);

/// <summary>Something in a plan that a person should look at. It warns and never blocks.</summary>
/// <param name="Key">The same as long as what it rests on stays the same, also through editions.</param>
internal sealed record Finding(string Key, FindingKind Kind, Severity Severity, Words Message, Words Advice, IReadOnlyList<Evidence> Evidence)
{
    public IEnumerable<Guid> ItemIds => Evidence.Select(c => c.ItemId).OfType<Guid>().Distinct();

    /// <summary>The words disagree with each other or with what is known, and do not only lack something.</summary>
    public bool IsContradiction => Kind < FindingKind.NotMeasurable;

    /// <summary>Then nothing else about the plan matters much.</summary>
    public bool IsOfWholePlan => Kind is FindingKind.OtherCommune or FindingKind.SamePlan;

    /// <summary>In one line, with what it is about where the message does not say so.</summary>
    public string Say(IStringLocalizer<PlansTexts> t) =>
        Message.Arguments.Length == 0 && Evidence is [var first, ..] ? $"{Message.In(t).TrimEnd('.')}: {FindingWords.Cut(first.Text)}" : Message.In(t);

    /// <param name="facts">What must change for the finding to be looked at anew, such as a value.</param>
    public static string KeyOf(FindingKind kind, IEnumerable<PlanItem> items, params IEnumerable<object?> facts)
    {
        var what = string.Join('|', [kind, .. items.Select(i => i.LineageId).Order(), .. facts.Select(f => FormattableString.Invariant($"{f}"))]);
        return $"{kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 12))}";
    }
}
