using XaSo.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Pages;

internal static class PageOutcome
{
    /// <summary>Goes on to the address, which says what was done.</summary>
    public static IActionResult Done(this PageModel page, string text, string address)
    {
        page.Say(text);
        return page.LocalRedirect(address);
    }
}
