using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Review;

/// <summary>A target or a task that the program did not read; from a passage that was not understood it takes the words and their place.</summary>
internal sealed class AddItem(AppDb db, ItemsUnderReview items, OfficeList offices, IStringLocalizer<PlansTexts> t)
{
    /// <summary>Exactly one of the two is given.</summary>
    public sealed class Input
    {
        public Guid PlanId { get; set; }

        /// <summary>The <see cref="UnreadPassage"/> that this is about.</summary>
        public Guid? FromId { get; set; }
        public TargetFields? Target { get; set; }
        public TaskFields? Task { get; set; }
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var invalid = input.Target is { } target ? TargetFields.Rules(t).Check(target) : TaskFields.Rules(t).Check(input.Task!);
        if (invalid is not null)
        {
            var kind = input.Target is null ? nameof(input.Task) : nameof(input.Target);
            return new Error.Invalid([.. invalid.Fields.Select(f => ($"{kind}.{f.Field}", f.Message))]);
        }

        if ((await items.OpenPlan(input.PlanId, ct)).Error is { } refused)
        {
            return refused;
        }

        var from = await db.PlanItems.SingleOrDefaultAsync(i => i.Id == input.FromId && i.PlanId == input.PlanId, ct) as UnreadPassage;
        var last = await db.PlanItems.Where(i => i.PlanId == input.PlanId).MaxAsync(i => (int?)i.Position, ct) ?? 0;
        var item = Create(input, from, last + 1);
        item.Confirm(items.Reviewer, items.Now);
        from?.MergeInto(item, items.Reviewer, items.Now);
        db.Add(item);
        await offices.Replace(item, input.Target?.Leads ?? input.Task?.Leads, input.Task?.Coordinating, ct);
        db.Publish(new PlanItemAdded(item.PlanId, item.Id, item.Text));
        return await items.Save(item, ct);
    }

    private static PlanItem Create(Input input, UnreadPassage? from, int position)
    {
        var quote = from?.Quote ?? "";
        var places = from?.Places ?? [];
        var at = from?.Position ?? position;
        if (input.Target is { } target)
        {
            var added = new Target { PlanId = input.PlanId, Origin = Origin.Added, Quote = quote, Places = places, Position = at, Where = Section.Objectives, Measure = "", Unit = "" };
            target.ApplyTo(added);
            return added;
        }

        var task = new PlannedTask { PlanId = input.PlanId, Origin = Origin.Added, Quote = quote, Places = places, Position = at, Name = "" };
        input.Task!.ApplyTo(task);
        return task;
    }
}
