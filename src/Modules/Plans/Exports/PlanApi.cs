using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Exports;

internal static class PlanApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/{id:guid}", Read).RequireAuthorization(new RequirePermissionAttribute(PlansPermissions.ReadPlans))
            .WithName("ReadPlan").WithSummary("One edition of a plan with all that was read from it, as docs/plan-export.md has it")
            .Produces<PlanJson>().ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The whole plan; a browser saves it as a file.</summary>
    private static async Task<IResult> Read(Guid id, AppDb db, TimeProvider clock, IStringLocalizer<PlansTexts> t, HttpResponse response, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        }

        response.Headers.ContentDisposition = $"attachment; filename=\"{ExportName.Of(plan)}.json\"";
        return Results.Json(await PlanJson.Of(db, plan, clock.GetUtcNow(), t, ct), PlanJson.Options);
    }
}
