using FluentValidation;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Tenancy;

public sealed class OrganizationInput
{
    public string? OfficialName { get; set; }
    public string? ShortName { get; set; }

    /// <summary>One a line.</summary>
    public string? Aliases { get; set; }
    public string? Code { get; set; }
    public Guid? ParentId { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public long Version { get; set; }

    public static OrganizationInput Of(Organization organization) => new()
    {
        OfficialName = organization.OfficialName,
        ShortName = organization.ShortName,
        Aliases = Lines.Join(organization.Aliases),
        Code = organization.Code,
        ParentId = organization.ParentId,
        ValidFrom = organization.ValidFrom,
        Version = organization.Version,
    };
}

internal sealed class OrganizationRules : AbstractValidator<OrganizationInput>
{
    public OrganizationRules(IStringLocalizer<PlatformTexts> t)
    {
        RuleFor(i => i.OfficialName).NotEmpty().WithMessage(_ => t["Enter the official name"]);
        RuleFor(i => i.OfficialName).MaximumLength(200).WithMessage(_ => t["A name has at most 200 letters"]);
        RuleFor(i => i.ShortName).MaximumLength(100).WithMessage(_ => t["A short name has at most 100 letters"]);
        RuleFor(i => i.Code).MaximumLength(30).WithMessage(_ => t["A code has at most 30 letters"]);
        RuleFor(i => i.Aliases).Must(a => Lines.Split(a).TrueForAll(n => n.Length <= 200) && Lines.Split(a).Count <= 30)
            .WithMessage(_ => t["At most 30 other names, each of at most 200 letters"]);
    }
}
