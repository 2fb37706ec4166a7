using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;

namespace XaSo.Plans.Amendments;

/// <summary>An item of the edition before that the new document does not mention and that goes on: its words stay, but they stand nowhere in the new document.</summary>
internal static class CarriedItem
{
    /// <summary>What an amendment is about; legal bases and results of the past belong to one document.</summary>
    public static bool IsCarried(PlanItem item) => item is Target or PlannedTask or ReportingDuty;

    public static PlanItem Copy(PlanItem item, Guid planId)
    {
        var copy = Like(item, planId);
        copy.Continue(item);
        (copy.Position, copy.Folded) = (item.Position, item.Folded);
        return copy;
    }

    public static ItemOffice Copy(ItemOffice office, PlanItem to) =>
        new() { PlanId = to.PlanId, ItemId = to.Id, Part = office.Part, Name = office.Name, OrganizationId = office.OrganizationId, Position = office.Position };

    private static PlanItem Like(PlanItem item, Guid planId) => item switch
    {
        Target t => new Target
        {
            PlanId = planId,
            Origin = Origin.Carried,
            Quote = t.Quote,
            Where = t.Where,
            Pillar = t.Pillar,
            Measure = t.Measure,
            Comparator = t.Comparator,
            Value = t.Value,
            ValueTo = t.ValueTo,
            Unit = t.Unit,
            Per = t.Per,
            Due = t.Due,
        },
        PlannedTask t => new PlannedTask
        {
            PlanId = planId,
            Origin = Origin.Carried,
            Quote = t.Quote,
            InTable = t.InTable,
            Pillar = t.Pillar,
            Number = t.Number,
            Name = t.Name,
            Result = t.Result,
            DueKind = t.DueKind,
            DueFrom = t.DueFrom,
            DueTo = t.DueTo,
            DueEvery = t.DueEvery,
            DueText = t.DueText,
            Budget = t.Budget,
            BudgetSource = t.BudgetSource,
        },
        ReportingDuty d => new ReportingDuty { PlanId = planId, Origin = Origin.Carried, Quote = d.Quote, OfficeName = d.OfficeName, Every = d.Every },
        _ => throw new ArgumentException(item.GetType().Name, nameof(item)),
    };
}
