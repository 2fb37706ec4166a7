using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Baselines;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Review;

/// <summary>A person corrects what was read, and thereby confirms it.</summary>
internal sealed class CorrectItem(AppDb db, ItemsUnderReview items, OfficeList offices, IStringLocalizer<PlansTexts> t)
{
    /// <summary>Exactly the fields of the item's kind are given.</summary>
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
        public TargetFields? Target { get; set; }
        public TaskFields? Task { get; set; }
        public LegalBasisFields? LegalBasis { get; set; }
        public BaselineFields? Baseline { get; set; }
        public ReportingDutyFields? ReportingDuty { get; set; }
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var found = await items.Open(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (Check(input) is { } invalid)
        {
            return invalid;
        }

        if (!Apply(input, item))
        {
            return new Error.NotFound();
        }

        var changes = ChangesOf(item);
        var (leads, coordinating) = (input.Target?.Leads ?? input.Task?.Leads, input.Task?.Coordinating);
        if (item is Target or PlannedTask && await offices.Replace(item, leads, coordinating, ct))
        {
            changes.Add($"{t["Offices"]}: {string.Join("; ", new[] { leads, coordinating }.Where(o => !string.IsNullOrWhiteSpace(o)))}");
        }

        item.Confirm(items.Reviewer, items.Now);
        db.Publish(new PlanItemCorrected(item.PlanId, item.Id, item.Text, changes));
        return await items.Save(item, ct);
    }

    private Error.Invalid? Check(Input input) =>
        Check(nameof(input.Target), input.Target, TargetFields.Rules(t))
        ?? Check(nameof(input.Task), input.Task, TaskFields.Rules(t))
        ?? Check(nameof(input.LegalBasis), input.LegalBasis, LegalBasisFields.Rules(t))
        ?? Check(nameof(input.Baseline), input.Baseline, BaselineFields.Rules(t))
        ?? Check(nameof(input.ReportingDuty), input.ReportingDuty, ReportingDutyFields.Rules(t));

    private static Error.Invalid? Check<T>(string name, T? fields, InlineValidator<T> rules) where T : class =>
        fields is not null && rules.Check(fields) is { } invalid ? new([.. invalid.Fields.Select(f => ($"{name}.{f.Field}", f.Message))]) : null;

    private static bool Apply(Input input, PlanItem item)
    {
        switch (item)
        {
            case Target target when input.Target is { } fields:
                fields.ApplyTo(target);
                return true;
            case PlannedTask task when input.Task is { } fields:
                fields.ApplyTo(task);
                return true;
            case LegalBasis basis when input.LegalBasis is { } fields:
                fields.ApplyTo(basis);
                return true;
            case Baseline baseline when input.Baseline is { } fields:
                fields.ApplyTo(baseline);
                return true;
            case ReportingDuty duty when input.ReportingDuty is { } fields:
                fields.ApplyTo(duty);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"Value: 95 → 90", a line a field, for the history of the item.</summary>
    private List<string> ChangesOf(PlanItem item) =>
        [.. from property in db.Entry(item).Properties
            let name = t.NameOfField(property.Metadata.Name)
            where name is not null && !Equals(property.OriginalValue, property.CurrentValue)
            select $"{name}: {t.ValueOfField(property.Metadata.Name, property.OriginalValue)} → {t.ValueOfField(property.Metadata.Name, property.CurrentValue)}"];
}
