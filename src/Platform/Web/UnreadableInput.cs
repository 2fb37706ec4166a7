using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Web;

/// <summary>
/// Shows a form again when a value could not be read at all, such as the 30th of February; its handler would take it for empty. The page is
/// loaded as when it was opened; its fields show what was posted, the unreadable words among it, because they ask the model state first.
/// </summary>
internal sealed class UnreadableInput(ParameterBinder binder, IModelMetadataProvider metadata, IModelBinderFactory binders) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.ModelState.IsValid || context.HandlerInstance is not PageModel page)
        {
            await next();
            return;
        }

        var opened = await Open(page, context.ActionDescriptor);
        context.Result = opened is null or PageResult ? new PageResult { StatusCode = (opened as PageResult)?.StatusCode ?? StatusCodes.Status400BadRequest } : opened;
    }

    /// <summary>Runs the handler that shows the page, if it has one.</summary>
    private async Task<IActionResult?> Open(PageModel page, CompiledPageActionDescriptor descriptor)
    {
        if (descriptor.HandlerMethods.FirstOrDefault(h => HttpMethods.IsGet(h.HttpMethod) && string.IsNullOrEmpty(h.Name)) is not { } handler)
        {
            return null;
        }

        var values = await CompositeValueProvider.CreateAsync(page.PageContext, page.PageContext.ValueProviderFactories);
        var arguments = new object?[handler.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = handler.Parameters[i];
            var about = metadata.GetMetadataForType(parameter.ParameterType);
            var chosen = binders.CreateBinder(new() { BindingInfo = parameter.BindingInfo, Metadata = about, CacheToken = parameter });
            var bound = await binder.BindModelAsync(page.PageContext, chosen, values, parameter, about, value: null, container: null);
            arguments[i] = bound.IsModelSet ? bound.Model : parameter.ParameterInfo.HasDefaultValue ? parameter.ParameterInfo.DefaultValue : DefaultOf(parameter.ParameterType);
        }

        var answer = handler.MethodInfo.Invoke(page, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (answer is not Task work)
        {
            return answer as IActionResult;
        }

        await work;
        return work is Task<IActionResult> shown ? await shown : null;
    }

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
