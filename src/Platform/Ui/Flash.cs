using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace XaSo.Platform.Ui;

/// <summary>What a write says on the page that follows its redirect, once.</summary>
public static class Flash
{
    private const string Key = "flash";

    /// <summary>Before the redirect: <c>this.Say(text)</c>.</summary>
    public static void Say(this PageModel page, string text, Tone tone = Tone.Green) => page.TempData[Key] = $"{tone}:{text}";

    /// <summary>Without the cookie there is nothing to look for; looking would send it back empty with every page.</summary>
    internal static (Tone Tone, string Text)? Take(ViewContext view) =>
        view.HttpContext.Request.Cookies.ContainsKey(CookieTempDataProvider.CookieName) && view.TempData[Key] is string said && said.Split(':', 2) is [var tone, var text] ? (Enum.Parse<Tone>(tone), text) : null;
}
