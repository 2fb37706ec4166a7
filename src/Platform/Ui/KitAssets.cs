using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace XaSo.Platform.Ui;

/// <summary>Addresses of the kit's files; they change with the content, so that browsers may keep the files for a year.</summary>
public static class KitAssets
{
    public const string Folder = "/_content/XaSo.Platform";
    private static string _version = "";

    public static string Styles => Address("app.css");
    public static string Script => Address("app.js");
    public static string Htmx => Address("htmx.min.js");
    public static string Icons => Address("icons.svg");

    private static string Address(string file) => $"{Folder}/{file}?v={_version}";

    /// <summary>Once, before the first page.</summary>
    internal static void ReadVersion(IFileProvider files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (string[])["app.css", "app.js", "htmx.min.js", "icons.svg"])
        {
            using var content = files.GetFileInfo($"{Folder}/{file}").CreateReadStream();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            hash.AppendData(bytes.ToArray());
        }

        _version = Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }
}
