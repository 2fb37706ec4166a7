using FluentValidation;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

public class AccountInput
{
    public string? FullName { get; set; }
    public string? UserName { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>The account's concurrency stamp when the form was shown.</summary>
    public string? Stamp { get; set; }
}

internal sealed class AccountRules : AbstractValidator<AccountInput>
{
    public AccountRules(IStringLocalizer<PlatformTexts> t)
    {
        RuleFor(i => i.FullName).NotEmpty().WithMessage(_ => t["Enter the full name"]);
        RuleFor(i => i.FullName).MaximumLength(100).WithMessage(_ => t["A name has at most 100 letters"]);
        RuleFor(i => i.UserName).NotEmpty().WithMessage(_ => t["Enter a user name"]);
        RuleFor(i => i.UserName).MaximumLength(50).WithMessage(_ => t["A user name has at most {0} characters", 50]);
        RuleFor(i => i.Email).EmailAddress().When(i => !string.IsNullOrWhiteSpace(i.Email)).WithMessage(_ => t["Enter an e-mail address such as ten@xa.gov.vn"]);
        RuleFor(i => i.Phone).Matches(@"^[0-9 +.]{8,20}$").When(i => !string.IsNullOrWhiteSpace(i.Phone)).WithMessage(_ => t["Enter a telephone number such as 0912 345 678"]);
    }
}
