using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>Reads a day as people write it, 5/7/2026 or 05-07-2026, day first in both languages; and 2026-07-05, as programs do.</summary>
public sealed class DayBinder(IStringLocalizer<PlatformTexts> t) : IModelBinder
{
    private static readonly string[] _shapes = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = given.FirstValue ?? "";
        if (Read(text) is { } day)
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else if (!string.IsNullOrWhiteSpace(text))
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, t["“{0}” is not a day; write it like {1}", text, "31/12/2026"]);
        }
        else if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, t["Enter a day"]);
        }

        return Task.CompletedTask;
    }

    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text.Replace(" ", "", StringComparison.Ordinal), _shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
