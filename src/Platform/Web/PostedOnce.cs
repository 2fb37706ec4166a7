using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Web;

/// <summary>A page that may be posted twice, because each post has to be answered with what only it can carry, such as a session.</summary>
internal interface IRepeatable;

/// <summary>
/// Every form carries a key (form-for writes it). The first successful post saves the key in the transaction of its change; the same post
/// again, by an impatient finger or a proxy, changes nothing and is led to where the first one led.
/// </summary>
internal sealed class PostedOnce(AppDb db, Actor actor, TimeProvider clock, IUrlHelperFactory urls) : IAsyncPageFilter
{
    public const string Field = "IdempotencyKey";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (context.HandlerInstance is IRepeatable || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Guid.TryParse(request.Form[Field], out var key))
        {
            await next();
            return;
        }

        if (await Earlier(key) is { } earlier)
        {
            context.Result = new LocalRedirectResult(earlier);
            return;
        }

        db.Post = new() { Id = key, AccountId = actor.AccountId == Guid.Empty ? null : actor.AccountId, At = clock.GetUtcNow() };
        var executed = await next();
        db.Post = null;
        if (executed.Exception is DbUpdateException && await Earlier(key) is { } faster)
        {
            executed.ExceptionHandled = true;
            executed.Result = new LocalRedirectResult(faster);
            return;
        }

        await Keep(executed, key, () => Earlier(key));

        async Task<string?> Earlier(Guid id)
        {
            Guid? account = actor.AccountId == Guid.Empty ? null : actor.AccountId;
            var post = await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.AccountId == account);
            return post is null ? null : post.Location ?? request.PathBase + request.Path;
        }
    }

    private async Task Keep(PageHandlerExecutedContext executed, Guid key, Func<Task<string?>> earlier)
    {
        var mine = db.Set<Post>().Where(p => p.Id == key);
        if (LocationOf(executed) is { } location)
        {
            await mine.ExecuteUpdateAsync(set => set.SetProperty(p => p.Location, location));
        }
        else if (db.IsPostSaved && executed.Exception is null)
        {
            // The form is shown again, to be corrected and posted with the same key.
            await mine.ExecuteDeleteAsync();
        }
        else if (executed.Exception is null && await earlier() is { } faster)
        {
            // Refused only because its twin did the same a moment before.
            executed.Result = new LocalRedirectResult(faster);
        }
    }

    private string? LocationOf(PageHandlerExecutedContext executed)
    {
        var url = urls.GetUrlHelper(executed);
        return executed.Result switch
        {
            RedirectResult r => r.Url,
            LocalRedirectResult r => r.Url,
            RedirectToPageResult r => url.Page(r.PageName, r.PageHandler, r.RouteValues, null, null, r.Fragment),
            IStatusCodeActionResult { StatusCode: >= 300 and < 400 } => executed.HttpContext.Request.Path,
            _ => null,
        };
    }
}
