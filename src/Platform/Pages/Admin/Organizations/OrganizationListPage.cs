using System.Globalization;
using System.Linq.Expressions;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using XaSo.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Organizations;

/// <summary>What the lists of offices, villages and outside bodies share.</summary>
internal abstract class OrganizationListPage(AppDb db, TimeProvider clock, IStringLocalizer<PlatformTexts> t, OrganizationKind kind) : PageModel
{
    private static readonly CompareInfo _vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    public sealed record Row(Guid Id, string OfficialName, string? ShortName, string? Code, Guid? ParentId, DateOnly ValidFrom, DateOnly? ValidTo, List<string> Aliases, int Depth = 0);

    private static readonly Expression<Func<Organization, Row>> _shown = o =>
        new(o.Id, o.OfficialName, o.ShortName, o.Code, o.ParentId, o.ValidFrom, o.ValidTo, o.Names.Where(n => n.IsAlias).Select(n => n.Name).ToList(), 0);

    public OrganizationKind Kind => kind;
    public OrganizationWords Words => OrganizationWords.Of(kind, t);

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Those that have ended, too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public string? Previous { get; private set; }
    public string? Next { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public DateOnly Today => clock.Today();

    /// <summary>So many stand on a page with whatever is part of them; what it is part of may be hidden, as long as that has ended or is not searched for.</summary>
    public async Task OnGet(CancellationToken ct)
    {
        var today = Today;
        var folded = OrganizationMatcher.Fold(Search ?? "");
        var visible = db.Set<Organization>().AsNoTracking()
            .Where(o => o.Kind == kind && (Ended || o.ValidTo == null || o.ValidTo >= today) && (folded == "" || o.Names.Any(n => n.Folded.Contains(folded))));
        var page = await KeyPages.Read(visible.Where(o => o.ParentId == null || !visible.Any(p => p.Id == o.ParentId)), _shown, r => r.Id, After, Before, ct);
        var parts = await visible.Where(o => o.ParentId != null).OrderBy(o => o.SortKey).ThenBy(o => o.Id).Select(_shown).ToListAsync(ct);
        Rows = AsTree(page.Rows, parts.ToLookup(r => r.ParentId));
        (Previous, Next) = (Request.Page("before", page.Previous), Request.Page("after", page.Next));
    }

    /// <summary>Each office before those that are part of it.</summary>
    private static List<Row> AsTree(IReadOnlyList<Row> top, ILookup<Guid?, Row> parts)
    {
        var tree = new List<Row>(top.Count);
        void Add(Row row, int depth)
        {
            row.Aliases.Sort(_vietnamese.Compare);
            tree.Add(row with { Depth = depth });
            foreach (var part in parts[row.Id])
            {
                Add(part, depth + 1);
            }
        }

        foreach (var row in top)
        {
            Add(row, 0);
        }

        return tree;
    }
}
