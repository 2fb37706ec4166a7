using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Platform.Pages.Notices;

[RequirePermission(PlatformPermissions.ReadNotices)]
internal sealed class IndexPage(AppDb db, Actor actor, IEnumerable<Module> modules, IStringLocalizerFactory texts) : PageModel
{
    /// <summary>Those that are older than this one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    /// <summary>Those that are newer.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<Notice> Notices { get; private set; } = [];
    public string? Previous { get; private set; }
    public string? Next { get; private set; }
    public bool HasUnread => Notices.Any(n => n.ReadAt is null);

    public async Task OnGet(CancellationToken ct)
    {
        var mine = db.Set<Notice>().AsNoTracking().Where(n => n.AccountId == actor.AccountId);
        var key = After ?? Before ?? Guid.Empty;
        mine = Before is null
            ? mine.Where(n => After == null || n.Id.CompareTo(key) < 0).OrderByDescending(n => n.Id)
            : mine.Where(n => n.Id.CompareTo(key) > 0).OrderBy(n => n.Id);
        var page = await KeyPages.Read(mine, n => n.Id, Before is not null, After is null, ct);
        Notices = page.Rows;
        (Previous, Next) = (Request.Page("before", page.Previous), Request.Page("after", page.Next));
    }

    public string Say(Notice notice) => notice.Say(modules, texts);
}
