using XaSo.Platform.Security;

namespace XaSo.Platform.Ui;

/// <summary>Entries of the platform's own pages.</summary>
internal static class PlatformMenu
{
    public static IReadOnlyList<MenuItem> Items =>
    [
        new(MenuGroup.Administration, "What is set up here", "/admin", PlatformPermissions.ReadSetup, 100, "settings"),
        new(MenuGroup.Administration, "Offices", "/admin/offices", PlatformPermissions.ReadOrganizations, 110, "office"),
        new(MenuGroup.Administration, "Accounts", "/admin/accounts", PlatformPermissions.ReadAccounts, 120, "people"),
        new(MenuGroup.Administration, "Communes", "/admin/communes", PlatformPermissions.ReadCommunes, 130, "village"),
    ];
}
