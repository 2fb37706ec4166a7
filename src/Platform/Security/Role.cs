using System.Globalization;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Security;

/// <summary>What a position entitles to. Stored by name.</summary>
public enum Role
{
    Chairman,
    ViceChairman,
    ChiefOfOffice,
    HeadOfDivision,
    Officer,
    RecordsClerk,
    OneStopClerk,
    Police,
    DigitalTeam,
    Administrator,
    ProvinceSupervisor,
    ProvinceAdministrator,
}

public static class Roles
{
    /// <summary>Everybody who works in a commune.</summary>
    public static readonly Role[] OfCommune =
    [
        Role.Chairman, Role.ViceChairman, Role.ChiefOfOffice, Role.HeadOfDivision, Role.Officer, Role.RecordsClerk,
        Role.OneStopClerk, Role.Police, Role.DigitalTeam, Role.Administrator,
    ];

    public static readonly Role[] Leaders = [Role.Chairman, Role.ViceChairman];

    public static readonly Role[] OfProvince = [Role.ProvinceSupervisor, Role.ProvinceAdministrator];

    /// <summary>The work of the offices: everybody of a commune but its village teams.</summary>
    public static readonly Role[] OfOffices = [.. OfCommune.Except([Role.DigitalTeam])];

    public static string NameOf(this IStringLocalizer<PlatformTexts> t, Role role) => role switch
    {
        Role.Chairman => t["Chairman"],
        Role.ViceChairman => t["Vice chairman"],
        Role.ChiefOfOffice => t["Chief of office"],
        Role.HeadOfDivision => t["Head of division"],
        Role.Officer => t["Officer"],
        Role.RecordsClerk => t["Records clerk"],
        Role.OneStopClerk => t["One-stop clerk"],
        Role.Police => t["Police"],
        Role.DigitalTeam => t["Community digital team"],
        Role.Administrator => t["Administrator"],
        Role.ProvinceSupervisor => t["Provincial supervisor"],
        Role.ProvinceAdministrator => t["Provincial administrator"],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>For what is stored or written into a workbook: the same whatever language the pages speak.</summary>
    internal static string VietnameseNameOf(this IStringLocalizer<PlatformTexts> t, Role role)
    {
        var language = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        try
        {
            return t.NameOf(role);
        }
        finally
        {
            CultureInfo.CurrentUICulture = language;
        }
    }
}
