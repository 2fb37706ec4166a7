using Microsoft.AspNetCore.Mvc.Rendering;

namespace XaSo.Plans.Corrections;

internal static class Choices
{
    /// <summary>The values of an enum as entries of a select field, in their order.</summary>
    public static IEnumerable<SelectListItem> Of<T>(Func<T, string> name) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectListItem(name(value), value.ToString()));
}
