using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Web;

/// <summary>Shows a form again when a value could not be read at all, such as the 30th of February; its handler would take it for empty.</summary>
internal sealed class UnreadableInput : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid)
        {
            context.Result = new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
