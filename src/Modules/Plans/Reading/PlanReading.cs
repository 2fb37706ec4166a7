using XaSo.Plans.Documents;

namespace XaSo.Plans.Reading;

/// <summary>What was read from a plan. Each item carries the words that it came from; nothing here was confirmed by a person.</summary>
public sealed record PlanReading
{
    public required DocumentHead Head { get; init; }
    public IReadOnlyList<ReadLegalBasis> LegalBases { get; init; } = [];
    public IReadOnlyList<ReadTarget> Targets { get; init; } = [];
    public IReadOnlyList<ReadTask> Tasks { get; init; } = [];
    public IReadOnlyList<ReadBaseline> Baselines { get; init; } = [];
    public IReadOnlyList<ReadReporting> Reporting { get; init; } = [];
    public IReadOnlyList<ReadOffice> Offices { get; init; } = [];
    public IReadOnlyList<UnreadText> Unread { get; init; } = [];
}

/// <param name="Kind">"Kế hoạch".</param>
/// <param name="Number">As written ("12/KH-UBND"); null in a draft.</param>
public sealed record DocumentHead(string? Kind, string? Title, string? Commune, string? Province, string? Number, DateOnly? SignedOn,
    DateOnly? PeriodFrom, DateOnly? PeriodTo, string? Signer, string? SignerTitle);

/// <summary>A text of law or of a superior that the plan stands on or mentions.</summary>
public sealed record ReadLegalBasis(Passage Quote, string? Kind, string? Number, DateOnly? Date, string? Issuer);

/// <summary>The part of digital transformation that an item belongs to; the heading that it stands under decides.</summary>
public enum Pillar
{
    General, Awareness, Institutions, Infrastructure, Workforce, Security, Government, Economy, Society, Data, Platforms, Science, Finance,
}

/// <summary>Where in the document a target stands.</summary>
public enum Section { Objectives, Annex, Tasks }

public enum Comparator { Equal, AtLeast, MoreThan, AtMost, LessThan, Range }

/// <summary>How often an amount is due again: "02 tin bài mỗi tháng" is two per month.</summary>
public enum Frequency { Week, Month, Quarter, HalfYear, NineMonths, Year }

/// <param name="Measure">What is measured, a short noun phrase in the document's words.</param>
/// <param name="ValueTo">The upper end of a range.</param>
/// <param name="LeadOffices">Full names as in <see cref="PlanReading.Offices"/>.</param>
public sealed record ReadTarget(Passage Quote, Section Where, Pillar Pillar, string Measure, Comparator Comparator, decimal Value, decimal? ValueTo,
    string Unit, Frequency? Per, DateOnly? Due, IReadOnlyList<string> LeadOffices);

/// <summary>When a planned task is due, after the kinds that plans use.</summary>
public enum DueKind { None, Before, On, Month, Quarter, Range, Continuous, Recurring }

/// <param name="To">The last day in time, whatever the kind.</param>
/// <param name="Text">The words of the plan.</param>
public sealed record Due(DueKind Kind, DateOnly? From = null, DateOnly? To = null, Frequency? Every = null, string? Text = null)
{
    public static Due Missing { get; } = new(DueKind.None);
}

/// <param name="InTable">False for a task in prose.</param>
/// <param name="Number">The plan's own number of the row or point ("5.2"), null without one.</param>
public sealed record ReadTask(Passage Quote, bool InTable, Pillar Pillar, string? Number, string Name, string? Result, Due Due,
    IReadOnlyList<string> LeadOffices, IReadOnlyList<string> CoordinatingOffices);

/// <summary>A level reached in the past: never a target.</summary>
public sealed record ReadBaseline(Passage Quote, string Measure, Comparator Comparator, decimal Value, string Unit, int? Year);

public sealed record ReadReporting(Passage Quote, string? Office, Frequency? Every);

/// <param name="Name">The fullest form in the text, or its obvious expansion.</param>
public sealed record ReadOffice(string Name, IReadOnlyList<string> Aliases);

/// <summary>Text that looks like a target or a task and was not understood.</summary>
public sealed record UnreadText(Passage Quote, string Why);
