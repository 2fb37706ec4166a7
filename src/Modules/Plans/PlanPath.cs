using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Ui;

namespace XaSo.Plans;

/// <summary>A plan as the way to its pages names it.</summary>
internal sealed record PlanName(Guid Id, string Title)
{
    /// <returns>None if the commune has no such plan.</returns>
    public static Task<PlanName?> Find(AppDb db, Guid id, CancellationToken ct) => db.Plans.Where(p => p.Id == id).Select(p => new PlanName(p.Id, p.Title)).SingleOrDefaultAsync(ct);

    /// <summary>Of a plan whose rows were read already.</summary>
    public static async Task<PlanName> Of(AppDb db, Guid id, CancellationToken ct) => (await Find(db, id, ct))!;

    public static implicit operator PlanName(Plan plan) => new(plan.Id, plan.Title);
}

/// <summary>The way from all plans to a page, for its breadcrumbs.</summary>
internal static class PlanPath
{
    extension(IStringLocalizer<PlansTexts> t)
    {
        public IReadOnlyList<Crumb> PathTo(PlanName plan, params IEnumerable<Crumb> more) => [new(t["Plans"], "/plans"), new(plan.Title, $"/plans/{plan.Id}"), .. more];

        public IReadOnlyList<Crumb> PathToReview(PlanName plan) => t.PathTo(plan, new Crumb(t["Review"], $"/plans/review/{plan.Id}"));

        public IReadOnlyList<Crumb> PathToDifferences(PlanName plan) => t.PathTo(plan, new Crumb(t["Compared with the edition before"], $"/plans/amendments/{plan.Id}"));
    }
}
