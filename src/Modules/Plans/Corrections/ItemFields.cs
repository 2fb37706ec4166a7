using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Baselines;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;
using XaSo.Platform;

namespace XaSo.Plans.Corrections;

/// <summary>What a person types about an item: exactly the fields of its kind are given. _ItemFields shows them.</summary>
public class ItemFields
{
    public TargetFields? Target { get; set; }
    public TaskFields? Task { get; set; }
    public LegalBasisFields? LegalBasis { get; set; }
    public BaselineFields? Baseline { get; set; }
    public ReportingDutyFields? ReportingDuty { get; set; }

    internal string? Leads => Target?.Leads ?? Task?.Leads;
    internal string? Coordinating => Task?.Coordinating;

    internal void Fill(PlanItem item, IReadOnlyList<ItemOffice> offices)
    {
        var leads = OfficeList.Join(offices, OfficePart.Lead);
        switch (item)
        {
            case Target target:
                Target = TargetFields.Of(target, leads);
                break;
            case PlannedTask task:
                Task = TaskFields.Of(task, leads, OfficeList.Join(offices, OfficePart.Coordinating));
                break;
            case LegalBasis basis:
                LegalBasis = LegalBasisFields.Of(basis);
                break;
            case Baseline baseline:
                Baseline = BaselineFields.Of(baseline);
                break;
            case ReportingDuty duty:
                ReportingDuty = ReportingDutyFields.Of(duty);
                break;
        }
    }

    internal Error.Invalid? Check(IStringLocalizer<PlansTexts> t) =>
        Check(nameof(Target), Target, TargetFields.Rules(t))
        ?? Check(nameof(Task), Task, TaskFields.Rules(t))
        ?? Check(nameof(LegalBasis), LegalBasis, LegalBasisFields.Rules(t))
        ?? Check(nameof(Baseline), Baseline, BaselineFields.Rules(t))
        ?? Check(nameof(ReportingDuty), ReportingDuty, ReportingDutyFields.Rules(t));

    /// <returns>False where the fields are of another kind.</returns>
    internal bool ApplyTo(PlanItem item)
    {
        switch (item)
        {
            case Target target when Target is { } fields:
                fields.ApplyTo(target);
                return true;
            case PlannedTask task when Task is { } fields:
                fields.ApplyTo(task);
                return true;
            case LegalBasis basis when LegalBasis is { } fields:
                fields.ApplyTo(basis);
                return true;
            case Baseline baseline when Baseline is { } fields:
                fields.ApplyTo(baseline);
                return true;
            case ReportingDuty duty when ReportingDuty is { } fields:
                fields.ApplyTo(duty);
                return true;
            default:
                return false;
        }
    }

    private static Error.Invalid? Check<T>(string name, T? fields, InlineValidator<T> rules) where T : class =>
        fields is not null && rules.Check(fields) is { } invalid ? new([.. invalid.Fields.Select(f => ($"{name}.{f.Field}", f.Message))]) : null;
}
