using XaSo.Platform.Security;

namespace XaSo.Platform.Ui;

/// <summary>Entries of the platform's own pages.</summary>
internal static class PlatformMenu
{
    public static IReadOnlyList<MenuItem> Items =>
    [
        new(MenuGroup.Administration, "Administration", "/admin", PlatformPermissions.ReadOrganizations, 100, "settings"),
    ];
}
