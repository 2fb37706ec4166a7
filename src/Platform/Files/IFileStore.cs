using Microsoft.Extensions.Configuration;
using XaSo.Platform.Data;

namespace XaSo.Platform.Files;

/// <summary>Holds contents under the SHA-256 of their bytes; what is stored is never altered.</summary>
public interface IFileStore
{
    /// <summary>Takes over a content that was written to a temporary file on the same machine; does nothing if it is held already.</summary>
    Task Keep(string sha256, string temporaryPath, CancellationToken ct);

    /// <returns>A stream that can be sought, or null when no such content is held.</returns>
    Task<Stream?> Open(string sha256, CancellationToken ct);
}

/// <summary>A folder of the machine: ab/cd/abcd….</summary>
internal sealed class FolderStore(FileSettings options) : IFileStore
{
    public Task Keep(string sha256, string temporaryPath, CancellationToken ct)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporaryPath, path, overwrite: true);
        }

        return Task.CompletedTask;
    }

    public Task<Stream?> Open(string sha256, CancellationToken ct)
    {
        var path = PathOf(sha256);
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true) : null);
    }

    private string PathOf(string sha256) => Path.Combine(options.Folder, sha256[..2], sha256[2..4], sha256);
}

/// <summary>Setting "Files".</summary>
public sealed class FileSettings
{
    /// <summary>By default "files" in the data folder of the installation.</summary>
    public string Folder { get; set; } = "";
    public long MostBytes { get; set; } = 25 << 20;

    internal static FileSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Files").Get<FileSettings>() ?? new();
        settings.Folder = settings.Folder.Length > 0 ? settings.Folder : Path.Combine(DataFolder.Of(configuration), "files");
        return settings;
    }

    /// <summary>On the same volume as the contents, so that taking one over is a rename.</summary>
    internal string Incoming => Path.Combine(Folder, "incoming");
}
