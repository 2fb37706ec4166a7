using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Text;

namespace XaSo.Platform.Tenancy;

public sealed class CommuneInput
{
    public string? ProvinceCode { get; set; }
    public CommuneKind Kind { get; set; }
    public string? Name { get; set; }
    public string? Code { get; set; }
    public string? Aliases { get; set; }
    public bool IsActive { get; set; } = true;
    public long Version { get; set; }

    public static CommuneInput Of(Commune commune) => new()
    {
        ProvinceCode = commune.ProvinceCode,
        Kind = commune.Kind,
        Name = commune.Name,
        Code = commune.Code,
        Aliases = Lines.Join(commune.Aliases),
        IsActive = commune.IsActive,
        Version = commune.Version,
    };
}

internal static class CommuneNames
{
    private static readonly (CommuneKind Kind, string Word)[] _kinds = [(CommuneKind.Commune, "xa"), (CommuneKind.Ward, "phuong"), (CommuneKind.SpecialZone, "dac khu")];

    /// <summary>People write "xã Sông Mẫu" where the name is asked for; the kind in front is told apart.</summary>
    /// <returns>The kind that stands in front, and the name without it.</returns>
    public static (CommuneKind? Kind, string Name) Parse(string? written)
    {
        var name = Lines.OneLine(written ?? "").Normalize();
        foreach (var (kind, word) in _kinds)
        {
            var length = word.Length + 1;
            if (name.Length > length && SearchText.Fold(name[..length]) == word && name[length - 1] == ' ')
            {
                return (kind, name[length..].Trim());
            }
        }

        return (null, name);
    }
}

internal sealed partial class CommuneRules : AbstractValidator<CommuneInput>
{
    public CommuneRules(IStringLocalizer<PlatformTexts> t)
    {
        RuleFor(i => i.ProvinceCode).NotEmpty().WithMessage(_ => t["Choose the province"]);
        RuleFor(i => i.Name).NotEmpty().WithMessage(_ => t["Enter the name without “xã” or “phường”"]);
        RuleFor(i => i.Name).MaximumLength(100).WithMessage(_ => t["A name has at most 100 letters"]);
        RuleFor(i => i.Name).Must((input, name) => CommuneNames.Parse(name).Kind is not { } kind || kind == input.Kind).WithMessage(_ => t["The name begins with another kind than the one chosen"]);
        RuleFor(i => i.Code).Must(c => string.IsNullOrWhiteSpace(c) || FiveDigits.IsMatch(c.Trim())).WithMessage(_ => t["The code has five digits, such as 00123"]);
    }

    [GeneratedRegex(@"^\d{5}$")]
    private static partial Regex FiveDigits { get; }
}
