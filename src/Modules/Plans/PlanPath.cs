using Microsoft.Extensions.Localization;
using XaSo.Platform.Ui;

namespace XaSo.Plans;

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
