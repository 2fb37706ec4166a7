using Microsoft.EntityFrameworkCore;
using XaSo.Plans.ByOffice;
using XaSo.Plans.Reading;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;

namespace XaSo.Plans.Items;

/// <summary>What the lists of targets and of tasks are narrowed by.</summary>
public sealed class ItemFilter
{
    public Guid? Plan { get; set; }
    public Guid? Office { get; set; }

    /// <summary>The office and those that are part of it.</summary>
    public Guid? Within { get; set; }

    /// <summary>An office that the commune does not know, as the plan calls it.</summary>
    public string? Named { get; set; }

    /// <summary>Only what the office leads, or helps with.</summary>
    public OfficePart? Part { get; set; }
    public Pillar? Pillar { get; set; }
    public bool Ownerless { get; set; }
    public string? Q { get; set; }

    internal IReadOnlyList<string> Words => SearchText.Words(Q ?? "");

    internal bool IsSet => Office is not null || Within is not null || Named is not null || Pillar is not null || Ownerless || Words.Count > 0;
}

/// <summary>What the form of a filter offers, and the plans that the rows may come from.</summary>
internal sealed record ItemFilterChoices(Plan? Plan, IReadOnlyList<(Guid Id, string Name)> Offices, IReadOnlyDictionary<Guid, string>? PlanTitles)
{
    /// <summary>What <see cref="ItemFilter.Within"/> means.</summary>
    public Reach? Within { get; private init; }

    /// <summary>What <see cref="ItemFilter.Named"/> means: the name in every spelling.</summary>
    public List<string> Named { get; private init; } = [];

    /// <summary>Null if the plan of the filter is not there. Four statements at most.</summary>
    public static async Task<ItemFilterChoices?> Of(AppDb db, Actor actor, ItemFilter filter, CancellationToken ct)
    {
        var id = filter.Plan;
        var plans = await db.Plans.AsNoTracking().Where(p => id == null ? p.Status == PlanStatus.Issued && p.Scope == PlanScope.Own : p.Id == id).ToListAsync(ct);
        if (id is not null && plans.Count == 0)
        {
            return null;
        }

        var offices = await db.Set<Organization>().Where(o => db.Set<ItemOffice>().Any(i => i.OrganizationId == o.Id)).OrderBy(o => o.SortKey)
            .Select(o => new { o.Id, o.OfficialName }).ToListAsync(ct);
        return new(id is null ? null : plans[0], [.. offices.Select(o => (o.Id, o.OfficialName))], id is null && plans.Count > 1 ? plans.ToDictionary(p => p.Id, p => p.Title) : null)
        {
            Within = filter.Within is not { } root ? null : root == actor.OrganizationId ? await Reach.OfActor(db, actor, ct) : await Reach.Of(db, root, null, ct),
            Named = filter.Named is { } name ? await OfficeNames.SpellingsOf(db, name, ct) : [],
        };
    }
}

internal static class ItemFilters
{
    /// <summary>The items of the chosen plan, or of all plans in force.</summary>
    public static IQueryable<T> Filtered<T>(this AppDb db, ItemFilter filter, ItemFilterChoices choices) where T : PlanItem
    {
        var items = (choices.Plan is null ? db.InForce<T>() : db.Set<T>().OfPlan(choices.Plan)).AsNoTracking().WithWords(filter.Words);
        items = filter.Office is { } office ? items.OfOffice(db, office, filter.Part) : items;
        items = choices.Within is { } reach ? items.Of(db, reach) : items;
        items = filter.Named is not null ? items.OfUnknownOffice(db, choices.Named, filter.Part) : items;
        return filter.Ownerless ? items.WithoutOwner(db) : items;
    }
}
