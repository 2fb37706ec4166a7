using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using XaSo.Platform.Text;

namespace XaSo.Plans.Corrections;

/// <summary>What a person types about a target.</summary>
public sealed class TargetFields
{
    /// <summary>What the column can hold.</summary>
    internal const decimal Most = 99_999_999_999_999m;

    public string? Measure { get; set; }
    public Comparator Comparator { get; set; }
    public decimal? Value { get; set; }
    public decimal? ValueTo { get; set; }
    public string? Unit { get; set; }
    public Frequency? Per { get; set; }
    public DateOnly? Due { get; set; }
    public Pillar Pillar { get; set; }

    /// <summary>Names with semicolons between.</summary>
    public string? Leads { get; set; }

    internal static TargetFields Of(Target target, string leads) => new()
    {
        Measure = target.Measure,
        Comparator = target.Comparator,
        Value = target.Value,
        ValueTo = target.ValueTo,
        Unit = target.Unit,
        Per = target.Per,
        Due = target.Due,
        Pillar = target.Pillar,
        Leads = leads,
    };

    internal void ApplyTo(Target target)
    {
        target.Measure = Measure!.Trim();
        target.Comparator = Comparator;
        target.Value = Value!.Value;
        target.ValueTo = Comparator == Comparator.Range ? ValueTo : null;
        target.Unit = Unit!.Trim();
        target.Per = Per;
        target.Due = Due;
        target.Pillar = Pillar;
        target.Folded = SearchText.Fold($"{target.Text} {target.Quote}");
    }

    internal static InlineValidator<TargetFields> Rules(IStringLocalizer<PlansTexts> t) => new()
    {
        v => v.RuleFor(f => f.Measure).NotEmpty().WithMessage(t["Say what is measured"]).MaximumLength(1000).WithMessage(t["At most {0} letters", 1000]),
        v => v.RuleFor(f => f.Value).NotNull().WithMessage(t["Enter the level to be reached"]).InclusiveBetween(0, Most).WithMessage(t["Write a number such as 95 or 3,5"]),
        v => v.RuleFor(f => f.ValueTo).NotNull().WithMessage(t["Enter the upper end of the range"])
            .GreaterThan(f => f.Value).WithMessage(t["The upper end must be above the lower end"])
            .LessThanOrEqualTo(Most).WithMessage(t["Write a number such as 95 or 3,5"]).When(f => f.Comparator == Comparator.Range),
        v => v.RuleFor(f => f.Due).IsOfPlan(t),
        v => v.RuleFor(f => f.Leads).Must(OfficeList.AreShort).WithMessage(t["Each office at most {0} letters", ItemOffice.LongestName]),
        v => v.RuleFor(f => f.Unit).NotEmpty().WithMessage(t["Enter the unit, such as % or lớp"]).MaximumLength(100).WithMessage(t["At most {0} letters", 100]),
    };
}
