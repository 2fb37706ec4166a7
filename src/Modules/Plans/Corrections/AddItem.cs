using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Baselines;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Review;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Corrections;

/// <summary>An item that the program did not read; from a passage that was not understood it takes the words and their place.</summary>
internal sealed class AddItem(AppDb db, ItemsUnderReview items, OfficeList offices, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input : ItemFields
    {
        public Guid PlanId { get; set; }

        /// <summary>The <see cref="UnreadPassage"/> that this is about.</summary>
        public Guid? FromId { get; set; }

        /// <summary>The fields of that kind, as far as they can be guessed.</summary>
        internal static Input Proposed(ItemKind kind, Plan plan, string? words) => kind switch
        {
            ItemKind.Target => new() { Target = new() { Measure = words, Unit = "%", Due = plan.PeriodTo } },
            ItemKind.Task => new() { Task = new() { Name = words } },
            ItemKind.Basis => new() { LegalBasis = new() },
            ItemKind.Baseline => new() { Baseline = new() { Measure = words, Unit = "%", Year = plan.PeriodFrom?.Year - 1 } },
            _ => new() { ReportingDuty = new() },
        };
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        if ((await items.OpenPlan(input.PlanId, ct)).Error is { } refused)
        {
            return refused;
        }

        var from = await db.PlanItems.SingleOrDefaultAsync(i => i.Id == input.FromId && i.PlanId == input.PlanId, ct) as UnreadPassage;
        if (from is { State: not ReviewState.Pending })
        {
            return new Error.Conflict(t["{0} has dealt with this passage in the meantime.", from.ReviewedBy ?? t["Somebody else"]]);
        }

        if (input.Check(t) is { } invalid)
        {
            return invalid;
        }

        if (Create(input, from?.Quote ?? "") is not { } item)
        {
            return new Error.NotFound();
        }

        (item.Places, item.Position) = (from?.Places ?? [], from?.Position ?? await LastPosition(input.PlanId, ct) + 1);
        input.ApplyTo(item);
        item.Confirm(items.Reviewer, items.Now);
        from?.MergeInto(item, items.Reviewer, items.Now);
        db.Add(item);
        await offices.Replace(item, input.Leads, input.Coordinating, ct);
        db.Publish(new PlanItemAdded(item.PlanId, item.Id, item.Text));
        return await items.Save(item, ct);
    }

    private async Task<int> LastPosition(Guid planId, CancellationToken ct) => await db.PlanItems.Where(i => i.PlanId == planId).MaxAsync(i => (int?)i.Position, ct) ?? 0;

    private static PlanItem? Create(Input input, string quote) => input switch
    {
        { Target: not null } => new Target { PlanId = input.PlanId, Origin = Origin.Added, Quote = quote, Where = Section.Objectives, Measure = "", Unit = "" },
        { Task: not null } => new PlannedTask { PlanId = input.PlanId, Origin = Origin.Added, Quote = quote, Name = "" },
        { LegalBasis: not null } => new LegalBasis { PlanId = input.PlanId, Origin = Origin.Added, Quote = quote },
        { Baseline: not null } => new Baseline { PlanId = input.PlanId, Origin = Origin.Added, Quote = quote, Measure = "", Unit = "" },
        { ReportingDuty: not null } => new ReportingDuty { PlanId = input.PlanId, Origin = Origin.Added, Quote = quote },
        _ => null,
    };
}
