using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Web;

/// <summary>The two translations of a result: for people and for programs.</summary>
public static class ResultExtensions
{
    /// <summary>Goes on after success; otherwise shows the page again with its errors.</summary>
    public static IActionResult ToPage<T>(this Result<T> result, PageModel page, string form, Func<T, IActionResult> success)
    {
        switch (result.Error)
        {
            case null:
                return success(result.Value!);
            case Error.NotFound:
                return page.NotFound();
            case Error.Forbidden: // whose session has just ended is asked to sign in
                return page.User.Identity is { IsAuthenticated: true } ? page.Forbid() : page.Challenge();
            case Error.Conflict conflict:
                page.ModelState.AddModelError("", conflict.Message);
                return new PageResult { StatusCode = StatusCodes.Status409Conflict };
            case Error.Invalid invalid:
                foreach (var (field, message) in invalid.Fields)
                {
                    page.ModelState.AddModelError($"{form}.{field}", message);
                }

                return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
            default:
                throw new UnreachableException();
        }
    }

    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult> success) => result.Error switch
    {
        null => success(result.Value!),
        Error.NotFound => Results.Problem(statusCode: StatusCodes.Status404NotFound),
        Error.Forbidden => Results.Problem(statusCode: StatusCodes.Status403Forbidden),
        Error.Conflict conflict => Results.Problem(conflict.Message, statusCode: StatusCodes.Status409Conflict),
        Error.Invalid invalid => Results.ValidationProblem(invalid.Fields.GroupBy(f => f.Field).ToDictionary(g => g.Key, g => g.Select(f => f.Message).ToArray())),
        _ => throw new UnreachableException(),
    };
}
