using Microsoft.Extensions.Configuration;

namespace XaSo.Platform.Data;

/// <summary>Where an installation keeps what it owns on this machine: the SQLite file, uploaded files. A backup is a copy of it.</summary>
public static class DataFolder
{
    /// <summary>The folder that XASO_DATA names, or "data" where the program was started; made when missing, readable by its owner only.</summary>
    public static string Of(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["XASO_DATA"] ?? "data");
        if (!Directory.Exists(folder))
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        return folder;
    }
}
