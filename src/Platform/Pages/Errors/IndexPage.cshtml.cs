using XaSo.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Pages.Errors;

/// <summary>Shown in the place of a page that answered with an error and nothing else. It touches no database: that may be what is broken.</summary>
[AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexPage : PageModel
{
    public int Code { get; private set; }
    public string? Reference { get; private set; }

    /// <summary>Where the reader wanted to go; a change of language leads back there.</summary>
    public string Back { get; private set; } = "/";

    public void OnGet(int? code)
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        Code = Response.StatusCode >= 400 ? Response.StatusCode : code is >= 400 and < 600 ? code.Value : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        Reference = fault is not null && Code >= 500 ? Faults.ReferenceOf(HttpContext) : null;
        Back = new PathString(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? fault?.Path ?? "/").ToUriComponent();
    }
}
