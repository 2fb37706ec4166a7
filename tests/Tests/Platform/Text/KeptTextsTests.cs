using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using XaSo.Plans;
using XaSo.Platform;

namespace XaSo.Tests.Platform.Text;

public sealed class KeptTextsTests(TestApp app)
{
    [Fact]
    public void Each_language_keeps_its_own_texts()
    {
        var texts = app.Services.GetRequiredService<IStringLocalizer<PlansTexts>>();
        foreach (var (language, targets) in new[] { ("vi", "Chỉ tiêu"), ("en", "Targets"), ("vi", "Chỉ tiêu") })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.Equal(targets, texts["Targets"]);
        }
    }

    [Fact]
    public void Each_module_keeps_its_own_texts()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");

        Assert.False(app.Services.GetRequiredService<IStringLocalizer<PlansTexts>>()["Targets"].ResourceNotFound);
        Assert.True(app.Services.GetRequiredService<IStringLocalizer<PlatformTexts>>()["Targets"].ResourceNotFound);
    }

    [Fact]
    public void Arguments_are_not_kept()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        var texts = app.Services.GetRequiredService<IStringLocalizer<PlansTexts>>();

        Assert.NotEqual(texts["Document read: {0}", "a"].Value, texts["Document read: {0}", "b"].Value);
    }
}
