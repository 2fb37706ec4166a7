using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>
/// Reads numbers as people write them in the reader's language. The framework takes "12.5" for 125 in Vietnamese, because it allows a
/// separator of thousands anywhere; here a thousands separator must stand before three digits, and what is doubtful is refused.
/// </summary>
public sealed partial class NumberBinder(Type type, IStringLocalizer<PlatformTexts> t) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = given.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, t["Enter a number"]);
            }

            return Task.CompletedTask;
        }

        if (Read(text, given.Culture) is { } number && Fits(number, out var value))
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, t["“{0}” is not a number; write it like {1}", text, Format.Number(1234.5m)]);
        }

        return Task.CompletedTask;
    }

    /// <summary>Null when the text is not a number in that culture.</summary>
    public static decimal? Read(string text, CultureInfo culture)
    {
        text = Space.Replace(text, "");
        var isVietnamese = culture.TwoLetterISOLanguageName == "vi";
        if (!(isVietnamese ? Vietnamese : English).IsMatch(text))
        {
            return null;
        }

        var plain = isVietnamese ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private bool Fits(decimal number, out object? value)
    {
        value = null;
        try
        {
            if (type != typeof(decimal) && decimal.Truncate(number) != number)
            {
                return false;
            }

            value = Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$")]
    private static partial Regex Vietnamese { get; }

    [GeneratedRegex(@"^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$")]
    private static partial Regex English { get; }

    [GeneratedRegex(@"[\s\u00a0\u202f]")]
    private static partial Regex Space { get; }
}
