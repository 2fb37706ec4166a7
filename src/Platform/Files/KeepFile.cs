using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Platform.Files;

/// <summary>Takes a file in: streamed to disk while it is hashed, typed by its content, refused with the reason if it is of no accepted kind.</summary>
public sealed class KeepFile(AppDb db, IFileStore store, FileSettings options, Actor actor, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    private const int LongestName = 255;

    /// <summary>The row is added to the unit of work and saved with the change that the file belongs to.</summary>
    /// <param name="field">Name of the form field, for the message.</param>
    public async Task<Result<StoredFile>> Handle(Stream content, string name, string field, CancellationToken ct)
    {
        Directory.CreateDirectory(options.Incoming);
        var path = Path.Combine(options.Incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            await using var incoming = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 1 << 16, useAsync: true);
            if (await Copy(content, incoming, ct) is not { } sha256)
            {
                return Refuse(FileRefusal.TooLarge);
            }

            var typing = FileTypes.Of(incoming);
            if (typing.Refusal is { } refusal)
            {
                return Refuse(refusal);
            }

            incoming.Flush(flushToDisk: true);
            await store.Keep(sha256, path, ct);
            var file = new StoredFile
            {
                Sha256 = sha256,
                Name = NameOf(name, typing.Kind!.Value),
                Kind = typing.Kind.Value,
                Length = incoming.Length,
                By = actor.Name,
                At = clock.GetUtcNow(),
            };
            db.Add(file);
            return file;
        }
        finally
        {
            File.Delete(path);
        }

        Error.Invalid Refuse(FileRefusal refusal) => new([(field, refusal.Say(t, options.MostBytes))]);
    }

    /// <returns>Null if the content is larger than allowed.</returns>
    private async Task<string?> Copy(Stream content, FileStream incoming, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (int read; (read = await content.ReadAsync(chunk, ct)) > 0;)
            {
                if (incoming.Length + read > options.MostBytes)
                {
                    return null;
                }

                hash.AppendData(chunk, 0, read);
                await incoming.WriteAsync(chunk.AsMemory(0, read), ct);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Without folders and signs that no file name should hold, and with the ending that the content has.</summary>
    private static string NameOf(string name, FileKind kind)
    {
        var plain = string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or '|' or '*' or '?' or ':')));
        var stem = Path.GetFileNameWithoutExtension(plain);
        var ending = Path.GetExtension(plain) is { Length: > 1 } given && IsEndingOf(given, kind) ? given : kind.Ending();
        return (stem.Length == 0 ? "tep" : stem.Length > LongestName - ending.Length ? stem[..(LongestName - ending.Length)] : stem) + ending;
    }

    private static bool IsEndingOf(string ending, FileKind kind) =>
        string.Equals(ending, kind.Ending(), StringComparison.OrdinalIgnoreCase)
        || (kind == FileKind.Jpg && string.Equals(ending, ".jpeg", StringComparison.OrdinalIgnoreCase))
        || (kind == FileKind.Html && string.Equals(ending, ".htm", StringComparison.OrdinalIgnoreCase));
}
