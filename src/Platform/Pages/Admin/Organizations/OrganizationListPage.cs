using System.Globalization;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Organizations;

/// <summary>What the lists of offices, villages and outside bodies share.</summary>
internal abstract class OrganizationListPage(AppDb db, TimeProvider clock, IStringLocalizer<PlatformTexts> t, OrganizationKind kind) : PageModel
{
    private const int Most = 1000;
    private static readonly CompareInfo _vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    public sealed record Row(Guid Id, string OfficialName, string? ShortName, string? Code, Guid? ParentId, DateOnly ValidFrom, DateOnly? ValidTo, List<string> Aliases, int Depth = 0);

    public OrganizationKind Kind => kind;
    public OrganizationWords Words => OrganizationWords.Of(kind, t);

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Those that have ended, too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public DateOnly Today => clock.Today();

    public async Task OnGet(CancellationToken ct)
    {
        var today = Today;
        var folded = OrganizationMatcher.Fold(Search ?? "");
        var rows = await db.Set<Organization>().AsNoTracking()
            .Where(o => o.Kind == kind && (Ended || o.ValidTo == null || o.ValidTo >= today) && (folded == "" || o.Names.Any(n => n.Folded.Contains(folded))))
            .OrderBy(o => o.Id).Take(Most)
            .Select(o => new Row(o.Id, o.OfficialName, o.ShortName, o.Code, o.ParentId, o.ValidFrom, o.ValidTo, o.Names.Where(n => n.IsAlias).Select(n => n.Name).ToList(), 0))
            .ToListAsync(ct);
        rows.Sort((a, b) => _vietnamese.Compare(a.OfficialName, b.OfficialName, CompareOptions.IgnoreCase | CompareOptions.NumericOrdering));
        rows.ForEach(r => r.Aliases.Sort(_vietnamese.Compare));
        Rows = AsTree(rows);
    }

    /// <summary>Each office before those that are part of it; one whose parent is not shown stands on top.</summary>
    private static List<Row> AsTree(List<Row> rows)
    {
        var shown = rows.Select(r => r.Id).ToHashSet();
        var children = rows.Where(r => r.ParentId is { } p && shown.Contains(p)).ToLookup(r => r.ParentId);
        var tree = new List<Row>(rows.Count);
        void Add(Row row, int depth)
        {
            tree.Add(row with { Depth = depth });
            foreach (var child in children[row.Id])
            {
                Add(child, depth + 1);
            }
        }

        foreach (var row in rows.Where(r => r.ParentId is not { } p || !shown.Contains(p)))
        {
            Add(row, 0);
        }

        return tree;
    }
}
