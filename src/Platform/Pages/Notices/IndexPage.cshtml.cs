using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;

namespace XaSo.Platform.Pages.Notices;

[RequirePermission(PlatformPermissions.ReadNotices)]
internal sealed class IndexPage(AppDb db, Actor actor, IEnumerable<Module> modules, IStringLocalizerFactory texts) : PageModel
{
    private const int PerPage = 30;

    /// <summary>The last notice of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<Notice> Notices { get; private set; } = [];
    public string? Next { get; private set; }
    public bool HasUnread => Notices.Any(n => n.ReadAt is null);

    public async Task OnGet(CancellationToken ct)
    {
        var mine = db.Set<Notice>().AsNoTracking().Where(n => n.AccountId == actor.AccountId);
        mine = Before is { } before ? mine.Where(n => n.Id.CompareTo(before) < 0) : mine;
        var found = await mine.OrderByDescending(n => n.Id).Take(PerPage + 1).ToListAsync(ct);
        Notices = [.. found.Take(PerPage)];
        Next = found.Count > PerPage ? $"/notices?before={Notices[^1].Id}" : null;
    }

    public string Say(Notice notice) => notice.Say(modules, texts);
}
