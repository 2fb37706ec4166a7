using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>An entry of the menu as its reader sees it.</summary>
public sealed record NavigationLink(MenuGroup Group, string Text, string Address, string? Icon, MenuFigure? Figure, bool OnPhone, bool IsCurrent);

/// <summary>The menu of the signed-in user: what the modules offer and the user may open, with what waits there.</summary>
internal sealed class Navigation(IEnumerable<Module> modules, IEnumerable<IMenuCount> counts, UnreadNotices notices, IStringLocalizerFactory texts, Actor actor)
{
    public async Task<IReadOnlyList<NavigationLink>> Read(string path, CancellationToken cancellation)
    {
        var links = new List<(NavigationLink Link, int Order)>();
        foreach (var (name, source, items) in Sources())
        {
            var permitted = items.Where(i => actor.Reaches(i.Permission) && !(i.OwnWork && actor.IsVisiting)).ToList();
            if (permitted.Count == 0)
            {
                continue;
            }

            var figures = counts.FirstOrDefault(c => c.Module == name) is { } count ? await count.Count(cancellation) : null;
            var t = texts.Create(source);
            links.AddRange(permitted.Select(i => (new NavigationLink(i.Group, t[i.Text], i.Address, i.Icon, figures?.GetValueOrDefault(i.Address), i.OnPhone, false), i.Order)));
        }

        var current = links.Select(l => l.Link.Address).Where(a => IsWithin(path, a)).MaxBy(a => a.Length);
        return [.. from l in links orderby l.Link.Group, l.Order select l.Link with { IsCurrent = l.Link.Address == current }];
    }

    public async Task<(string Address, int Count)?> Notices(string shown, CancellationToken cancellation) =>
        actor.TenantId != Guid.Empty ? (UnreadNotices.Address, await notices.Count(shown, cancellation)) : null;

    private IEnumerable<(string Name, Type Texts, IEnumerable<MenuItem> Items)> Sources() =>
        modules.Select(m => (m.Name, m.Texts, m.Menu)).Prepend(("platform", typeof(PlatformTexts), PlatformMenu.Items));

    private static bool IsWithin(string path, string address) =>
        address == "/" ? path == "/" : path == address || path.StartsWith(address + "/", StringComparison.Ordinal);
}
