using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>Days and numbers are read as people write them.</summary>
internal sealed class KitBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        var t = context.Services.GetRequiredService<IStringLocalizer<PlatformTexts>>();
        return type == typeof(DateOnly) ? new DayBinder(t)
            : type == typeof(decimal) || type == typeof(int) || type == typeof(long) ? new NumberBinder(type, t)
            : null;
    }
}
