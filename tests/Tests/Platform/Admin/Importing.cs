using System.Net;

namespace XaSo.Tests.Platform.Admin;

/// <summary>A workbook is checked and imported in the background; a visitor waits for it as people do.</summary>
internal static class Importing
{
    /// <summary>Uploads it and waits for the check. Answers the address of what it found.</summary>
    public static async Task<string> Check(this Visitor visitor, byte[] workbook, params (string Name, string Value)[] fields)
    {
        var (response, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", workbook, fields);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return await visitor.Ended(response.Headers.Location!.ToString());
    }

    /// <summary>Confirms what was checked and waits for the import. Answers the address of the result.</summary>
    public static async Task<string> Confirm(this Visitor visitor, string check)
    {
        var (response, _) = await visitor.Fill(check);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return await visitor.Ended(response.Headers.Location!.ToString());
    }

    public static async Task<string> Ended(this Visitor visitor, string address)
    {
        await Eventually.Holds(async () => (await visitor.Open(address)).QuerySelector("main .bar") is null);
        return address;
    }
}
