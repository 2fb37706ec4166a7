using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Search;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;
using XaSo.Platform.Text;

namespace XaSo.Plans.Search;

/// <summary>Finds plans and what stands in them; earlier editions are left out, since the present one says the same, and so are discarded ones.</summary>
internal sealed class PlansSearch(AppDb db, IStringLocalizer<PlansTexts> t) : ISearchable
{
    private const int LongestQuote = 300;

    private sealed record Found(PlanItem Item, string Plan, PlanScope Scope, PlanStatus Status);

    public string Permission => PlansPermissions.ReadPlans;

    public async Task<IReadOnlyList<SearchGroup>> Find(SearchQuery query, CancellationToken ct)
    {
        return
        [
            await Plans(query, ct),
            await Items<Target>(query, t["Targets"], i => new(WithQuote(i, query) + " " + t.Level((Target)i.Item), Place(i), $"/plans/targets/{i.Item.Id}"), "/plans/targets", ct),
            await Items<PlannedTask>(query, t["Tasks"], i => new(WithQuote(i, query), Place(i), $"/plans/planned-tasks/{i.Item.Id}"), "/plans/planned-tasks", ct),
            await Items<LegalBasis>(query, t["Legal bases"], i => new(i.Item.Quote.Length > 0 ? i.Item.Quote : i.Item.Text, Place(i), $"/plans/grounds/{i.Item.PlanId}#i-{i.Item.Id}"), null, ct),
        ];
    }

    /// <summary>A commune has few plans; their titles are compared here.</summary>
    private async Task<SearchGroup> Plans(SearchQuery query, CancellationToken ct)
    {
        var plans = await db.Plans.Where(p => p.Status != PlanStatus.Superseded && p.Status != PlanStatus.Discarded).OrderByDescending(p => p.Id)
            .Select(p => new { p.Id, p.Title, p.Number, p.Scope, p.Status }).ToListAsync(ct);
        var found = plans.Where(p => SearchText.Words($"{p.Title} {p.Number}") is var words && query.Words.All(w => words.Any(x => x.StartsWith(w, StringComparison.Ordinal)))).ToList();
        return new(t["Plans"], [.. found.Take(query.Most).Select(p => new SearchHit(p.Number is null ? p.Title : $"{p.Title}, {p.Number}", StateOf(p.Scope, p.Status), $"/plans/{p.Id}"))], found.Count > query.Most ? "/plans" : null);
    }

    /// <param name="list">Where all of them are listed, of one plan or of those in force; null if nowhere.</param>
    private async Task<SearchGroup> Items<T>(SearchQuery query, string title, Func<Found, SearchHit> hit, string? list, CancellationToken ct) where T : PlanItem
    {
        var found = await (
            from item in db.Set<T>().AsNoTracking().WithWords(query.Words)
            join plan in db.Plans on item.PlanId equals plan.Id
            where plan.Status != PlanStatus.Superseded && plan.Status != PlanStatus.Discarded
                && (item.State == ReviewState.Confirmed || (item.State == ReviewState.Pending && plan.Status != PlanStatus.Issued && plan.Status != PlanStatus.Closed))
            orderby plan.Status == PlanStatus.Issued descending, plan.Id descending, item.Position
            select new { item, plan.Title, plan.Scope, plan.Status }).Take(query.Most + 1).ToListAsync(ct);
        var hits = found.Take(query.Most).Select(f => hit(new(f.item, f.Title, f.Scope, f.Status)));
        return new(title, [.. hits], found.Count > query.Most ? More(found[query.Most].item.PlanId, found[query.Most].Scope, found[query.Most].Status) : null);

        // The list without a plan is of the plans in force; what goes on in another plan is listed there.
        string? More(Guid plan, PlanScope scope, PlanStatus status) =>
            list is null ? null : $"{list}?{(scope == PlanScope.Own && status == PlanStatus.Issued ? "" : $"plan={plan}&")}q={Uri.EscapeDataString(query.Text)}";
    }

    /// <summary>Where the words stand only in the document, its words go with the name.</summary>
    private static string WithQuote(Found found, SearchQuery query)
    {
        var (text, quote) = (Wording.Sentence(found.Item.Text), found.Item.Quote);
        var words = SearchText.Words(text);
        return query.Words.All(w => words.Any(x => x.StartsWith(w, StringComparison.Ordinal)))
            ? text
            : $"{text} – “{(quote.Length > LongestQuote ? quote[..LongestQuote] + "…" : quote)}”";
    }

    private string Place(Found found) => found.Status == PlanStatus.Issued ? found.Plan : $"{found.Plan} ({StateOf(found.Scope, found.Status)})";

    /// <summary>A superior's plan goes through no states here.</summary>
    private string StateOf(PlanScope scope, PlanStatus status) => scope == PlanScope.Superior ? t["superior's plan"] : t.NameOf(status);
}
