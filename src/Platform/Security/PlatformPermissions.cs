namespace XaSo.Platform.Security;

public static class PlatformPermissions
{
    public const string UseProfile = "platform.profile.use";
    public const string ReadNotices = "platform.notices.read";
    public const string ReadFiles = "platform.files.read";
    public const string ReadSetup = "platform.setup.read";
    public const string ReadOrganizations = "platform.organizations.read";
    public const string ManageOrganizations = "platform.organizations.manage";
    public const string ReadAccounts = "platform.accounts.read";
    public const string ManageAccounts = "platform.accounts.manage";
    public const string ReadCommunes = "platform.communes.read";
    public const string ManageCommunes = "platform.communes.manage";
    public const string EnterCommune = "platform.communes.enter.read";
    public const string Import = "platform.import.run";
    public const string ReadKit = "platform.ui.read";
    public const string Search = "platform.search.read";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Search, "Search what one may see") { Everyone = true },
        new(UseProfile, "See and change one's own profile") { Everyone = true, OutsideCommunes = true },
        new(ReadNotices, "See one's own notices") { Everyone = true },
        new(ReadFiles, "Open files of the commune", [.. Roles.OfCommune, .. Roles.OfProvince]),
        new(ReadSetup, "See what is set up", [.. Roles.OfOffices, .. Roles.OfProvince]) { OutsideCommunes = true },
        new(ReadOrganizations, "See offices, villages and outside bodies", [.. Roles.OfOffices, .. Roles.OfProvince]),
        new(ManageOrganizations, "Change offices, villages and outside bodies", Role.Administrator, Role.ProvinceAdministrator),
        new(ReadAccounts, "See accounts", Role.Administrator, Role.Chairman, Role.ChiefOfOffice, Role.ProvinceAdministrator, Role.ProvinceSupervisor) { OutsideCommunes = true },
        new(ManageAccounts, "Change accounts", Role.Administrator, Role.ProvinceAdministrator) { OutsideCommunes = true },
        new(ReadCommunes, "See provinces and communes", Roles.OfProvince) { OutsideCommunes = true },
        new(ManageCommunes, "Change provinces and communes", Role.ProvinceAdministrator) { OutsideCommunes = true },
        new(EnterCommune, "Enter a commune of the province", Roles.OfProvince) { OutsideCommunes = true },
        new(Import, "Set up communes from a workbook", Role.Administrator, Role.ProvinceAdministrator) { OutsideCommunes = true },
        new(ReadKit, "See the parts of the interface", Role.Administrator, Role.ProvinceAdministrator) { OutsideCommunes = true },
    ];
}
