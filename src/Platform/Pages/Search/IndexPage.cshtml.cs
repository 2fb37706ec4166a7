using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using XaSo.Contracts.Search;
using XaSo.Platform.Security;
using XaSo.Platform.Text;

namespace XaSo.Platform.Pages.Search;

/// <summary>What the modules find for some words, whatever marks they are typed with.</summary>
[RequirePermission(PlatformPermissions.Search)]
public sealed class IndexPage(IEnumerable<ISearchable> searchables, Actor actor) : PageModel
{
    private const int MostOfAKind = 20;
    private const int LongestQuery = 200;
    private const int MostWords = 10;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<string> Words { get; private set; } = [];
    public IReadOnlyList<SearchGroup> Groups { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        Q = Q is { Length: > LongestQuery } ? Q[..LongestQuery] : Q?.Trim();
        Words = [.. SearchText.Words(Q ?? "").Distinct().Take(MostWords)];
        if (Words.Count == 0)
        {
            return;
        }

        var groups = new List<SearchGroup>();
        foreach (var searchable in searchables.Where(s => actor.May(s.Permission)))
        {
            groups.AddRange(await searchable.Find(new(Q!, Words, MostOfAKind), ct));
        }

        Groups = [.. groups.Where(g => g.Hits.Count > 0)];
    }
}
