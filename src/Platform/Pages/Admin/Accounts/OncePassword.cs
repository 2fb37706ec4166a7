using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Pages.Admin.Accounts;

/// <summary>Carries a new password over the redirect to the one page that shows it, in the encrypted cookie of TempData.</summary>
internal static class OncePassword
{
    private const string Key = "once-password";

    public static void Give(PageModel page, Guid account, string password) => page.TempData[Key] = $"{account}:{password}";

    public static string? Take(PageModel page, Guid account)
    {
        if (page.TempData[Key] is not string text)
        {
            return null;
        }

        page.Response.Headers.CacheControl = "no-store";
        return text.Split(':', 2) is [var id, var password] && id == account.ToString() ? password : null;
    }
}
