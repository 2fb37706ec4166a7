using System.Linq.Expressions;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Reading;

namespace XaSo.Plans.Targets;

/// <summary>A target as lists show it, without the words of the document.</summary>
internal sealed record TargetLine
{
    public required Guid Id { get; init; }
    public required Guid PlanId { get; init; }
    public required Guid LineageId { get; init; }
    public required int Position { get; init; }
    public required ReviewState State { get; init; }
    public required Pillar Pillar { get; init; }
    public required string Measure { get; init; }
    public required Comparator Comparator { get; init; }
    public required decimal Value { get; init; }
    public decimal? ValueTo { get; init; }
    public required string Unit { get; init; }
    public Frequency? Per { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>Filled in after reading, with one statement for all lines.</summary>
    public IReadOnlyList<ItemOffice> Offices { get; init; } = [];

    public string Title => Wording.Sentence(Measure);

    public IEnumerable<ItemOffice> Leads => Offices.Where(o => o.Part == OfficePart.Lead);

    public string Level(IStringLocalizer<PlansTexts> t) => t.Level(Comparator, Value, ValueTo, Unit, Per);
}

internal static class TargetLines
{
    /// <summary>The columns of a line, for the statements that are compiled once, too.</summary>
    public static readonly Expression<Func<Target, TargetLine>> Line = t => new()
    {
        Id = t.Id,
        PlanId = t.PlanId,
        LineageId = t.LineageId,
        Position = t.Position,
        State = t.State,
        Pillar = t.Pillar,
        Measure = t.Measure,
        Comparator = t.Comparator,
        Value = t.Value,
        ValueTo = t.ValueTo,
        Unit = t.Unit,
        Per = t.Per,
        Due = t.Due,
    };

    public static IQueryable<TargetLine> Lines(this IQueryable<Target> targets) => targets.Select(Line);
}
