namespace XaSo.BrowserTests;

/// <summary>People of the demo, as ./run prints them.</summary>
public static class DemoAccounts
{
    public const string Password = "Mau@2026";
    public const string Chairman = "chutich";
    public const string Officer = "chuyenvien";
    public const string HeadOfDivision = "truongphong";
    public const string Administrator = "quantri";
    public const string ProvinceAdministrator = "quantritinh";

    /// <summary>Between them they may open every page.</summary>
    public static readonly string[] All = [Officer, HeadOfDivision, Chairman, Administrator, ProvinceAdministrator];
}
