using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Baselines;
using XaSo.Plans.LegalBases;
using XaSo.Plans.Reading;
using XaSo.Plans.ReportingDuties;
using XaSo.Platform.Text;

namespace XaSo.Plans.Corrections;

/// <summary>What a person types about a legal basis.</summary>
public sealed class LegalBasisFields
{
    public string? Kind { get; set; }
    public string? Number { get; set; }
    public DateOnly? Date { get; set; }
    public string? Issuer { get; set; }

    internal static LegalBasisFields Of(LegalBasis basis) => new() { Kind = basis.Kind, Number = basis.Number, Date = basis.Date, Issuer = basis.Issuer };

    internal void ApplyTo(LegalBasis basis)
    {
        (basis.Kind, basis.Number, basis.Date, basis.Issuer) = (Kind?.Trim(), Number?.Trim(), Date, Issuer?.Trim());
        basis.Folded = SearchText.Fold($"{basis.Text} {basis.Quote}");
    }

    internal static InlineValidator<LegalBasisFields> Rules(IStringLocalizer<PlansTexts> t) => new()
    {
        v => v.RuleFor(f => f.Kind).NotEmpty().WithMessage(t["Enter the kind of text, such as Nghị quyết"]).MaximumLength(200).WithMessage(t["At most {0} letters", 200]),
        v => v.RuleFor(f => f.Number).MaximumLength(100).WithMessage(t["At most {0} letters", 100]),
        v => v.RuleFor(f => f.Issuer).MaximumLength(200).WithMessage(t["At most {0} letters", 200]),
    };
}

/// <summary>What a person types about a result of an earlier year.</summary>
public sealed class BaselineFields
{
    public string? Measure { get; set; }
    public Comparator Comparator { get; set; }
    public decimal? Value { get; set; }
    public string? Unit { get; set; }
    public int? Year { get; set; }

    internal static BaselineFields Of(Baseline baseline) => new()
    {
        Measure = baseline.Measure,
        Comparator = baseline.Comparator,
        Value = baseline.Value,
        Unit = baseline.Unit,
        Year = baseline.Year,
    };

    internal void ApplyTo(Baseline baseline)
    {
        (baseline.Measure, baseline.Comparator, baseline.Value, baseline.Unit, baseline.Year) = (Measure!.Trim(), Comparator, Value!.Value, Unit!.Trim(), Year);
        baseline.Folded = SearchText.Fold($"{baseline.Text} {baseline.Quote}");
    }

    internal static InlineValidator<BaselineFields> Rules(IStringLocalizer<PlansTexts> t) => new()
    {
        v => v.RuleFor(f => f.Measure).NotEmpty().WithMessage(t["Say what is measured"]).MaximumLength(1000).WithMessage(t["At most {0} letters", 1000]),
        v => v.RuleFor(f => f.Value).NotNull().WithMessage(t["Write a number such as 95 or 3,5"]).InclusiveBetween(0, TargetFields.Most).WithMessage(t["Write a number such as 95 or 3,5"]),
        v => v.RuleFor(f => f.Unit).NotEmpty().WithMessage(t["Enter the unit, such as % or lớp"]).MaximumLength(100).WithMessage(t["At most {0} letters", 100]),
        v => v.RuleFor(f => f.Year).InclusiveBetween(PlanDays.FirstYear, PlanDays.LastYear).WithMessage(t["Enter a year such as 2025"]),
    };
}

/// <summary>What a person types about who reports how often.</summary>
public sealed class ReportingDutyFields
{
    public string? OfficeName { get; set; }
    public Frequency? Every { get; set; }

    internal static ReportingDutyFields Of(ReportingDuty duty) => new() { OfficeName = duty.OfficeName, Every = duty.Every };

    internal void ApplyTo(ReportingDuty duty) => (duty.OfficeName, duty.Every) = (string.IsNullOrWhiteSpace(OfficeName) ? null : OfficeName.Trim(), Every);

    internal static InlineValidator<ReportingDutyFields> Rules(IStringLocalizer<PlansTexts> t) => new()
    {
        v => v.RuleFor(f => f.OfficeName).MaximumLength(300).WithMessage(t["At most {0} letters", 300]),
    };
}
