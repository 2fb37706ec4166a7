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

    /// <summary>Forgets what was taken in before that time and belongs to nothing: contents that nobody names, and uploads that broke off.</summary>
    /// <param name="named">Which of these hashes are named; asked for some at a time.</param>
    /// <returns>How many contents were forgotten.</returns>
    Task<int> Sweep(DateTimeOffset before, Func<string[], Task<HashSet<string>>> named, CancellationToken ct);
}

/// <summary>A folder of the machine: ab/cd/abcd….</summary>
internal sealed class FolderStore(FileSettings options, TimeProvider clock) : IFileStore
{
    private const int HashLength = 64;
    private const int AtOnce = 1000;

    public Task Keep(string sha256, string temporaryPath, CancellationToken ct)
    {
        var path = PathOf(sha256);
        if (!Renew(path))
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

    public async Task<int> Sweep(DateTimeOffset before, Func<string[], Task<HashSet<string>>> named, CancellationToken ct)
    {
        if (!Directory.Exists(options.Folder))
        {
            return 0;
        }

        foreach (var upload in Directory.Exists(options.Incoming) ? new DirectoryInfo(options.Incoming).EnumerateFiles().Where(IsOld) : [])
        {
            upload.Delete();
        }

        var forgotten = 0;
        foreach (var some in new DirectoryInfo(options.Folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => f.Name.Length == HashLength && f.FullName == Path.GetFullPath(PathOf(f.Name)) && IsOld(f)).Chunk(AtOnce))
        {
            ct.ThrowIfCancellationRequested();
            var wanted = await named([.. some.Select(f => f.Name)]);
            forgotten += some.Count(f => !wanted.Contains(f.Name) && Forget(f));
        }

        return forgotten;

        bool IsOld(FileInfo file) => file.LastWriteTimeUtc < before.UtcDateTime;

        // Put aside first: whoever uploads the same content at this moment either renews it before, which is seen then, or finds nothing and puts it there anew.
        bool Forget(FileInfo content)
        {
            var path = content.FullName;
            Directory.CreateDirectory(options.Incoming);
            var aside = new FileInfo(Path.Combine(options.Incoming, Guid.CreateVersion7().ToString("N")));
            try
            {
                File.Move(path, aside.FullName);
            }
            catch (FileNotFoundException)
            {
                return false; // by another node
            }

            if (!IsOld(aside))
            {
                File.Move(aside.FullName, path, overwrite: true);
                return false;
            }

            aside.Delete();
            return true;
        }
    }

    /// <returns>False if no such content is held.</returns>
    private bool Renew(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return false;
            }

            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
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
