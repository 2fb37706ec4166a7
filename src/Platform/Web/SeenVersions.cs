using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Web;

/// <summary>Two people never overwrite each other silently, so a form says which version of a row its reader has seen.</summary>
public static class SeenVersions
{
    /// <summary>
    /// The version that a form stands for: of the row as it is stored; but where the form comes again because a value could not be read, still
    /// that of the row as it was first shown, because what somebody else has stored since was not pointed out to anybody.
    /// </summary>
    /// <param name="field">Where the version is posted.</param>
    public static long SeenVersion(this PageModel page, long stored, string field = "Form.Version") =>
        !page.ModelState.IsValid && page.ModelState.TryGetValue(field, out var posted) && long.TryParse(posted.AttemptedValue, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : stored;
}
