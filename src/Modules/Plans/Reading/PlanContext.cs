using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>What every reader of a part of the plan needs of the whole.</summary>
internal sealed record PlanContext(SourceDocument Document, Outline Outline, OfficeIndex Offices, PlanPeriod Period)
{
    public TaskFields Fields { get; } = TaskFields.Read(Outline);

    public DateOnly? PlanEnd => Period.To;

    public int? LastYear => Period.From?.Year - 1;

    public Passage Quotable(Passage passage) => passage.LongestContiguous(Document.Text);
}
