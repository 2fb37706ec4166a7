using FluentValidation;
using Microsoft.Extensions.Localization;

namespace XaSo.Plans.Lifecycle;

/// <summary>A step that must be justified.</summary>
public sealed class ReasonedInput
{
    public Guid Id { get; set; }
    public long Version { get; set; }
    public string? Reason { get; set; }

    internal static InlineValidator<ReasonedInput> Rules(IStringLocalizer<PlansTexts> t) => new()
    {
        v => v.RuleFor(i => i.Reason).NotEmpty().WithMessage(t["Give the reason"]).MaximumLength(500).WithMessage(t["At most {0} letters", 500]),
    };
}
