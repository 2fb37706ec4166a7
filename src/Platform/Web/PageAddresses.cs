using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace XaSo.Platform.Web;

/// <summary>
/// The address of a page is its path: /Plans/Targets/SetTargetPage is found at /plans/targets/set-target.
/// IndexPage and DetailPage stand for the folder itself. Parameters, such as @page "{id:guid}", come last.
/// </summary>
public sealed partial class PageAddresses : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors)
        {
            var parameters = selector.EndpointMetadata.OfType<PageRouteMetadata>().Single().RouteTemplate;
            selector.AttributeRouteModel!.Template = AttributeRouteModel.CombineTemplates(AddressOf(model.ViewEnginePath), parameters);
        }
    }

    /// <summary>"/OneStop/LegalBases/SetBasisPage" → "one-stop/legal-bases/set-basis".</summary>
    public static string AddressOf(string page) =>
        WordStart.Replace(Suffix.Replace(page, ""), "-").TrimStart('/').ToLowerInvariant();

    [GeneratedRegex("(/Index|/Detail)?Page$")]
    private static partial Regex Suffix { get; }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart { get; }
}
