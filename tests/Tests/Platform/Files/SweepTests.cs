using System.Text;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Platform.Data;
using XaSo.Platform.Files;
using XaSo.Platform.Security;

namespace XaSo.Tests.Platform.Files;

public sealed class SweepTests(TestApp app) : IDisposable
{
    private static readonly DateTime _old = DateTime.UtcNow.AddDays(-2);
    private readonly FileSettings _settings = new() { Folder = Directory.CreateTempSubdirectory("xaso-files-").FullName };

    private FolderStore Store => new(_settings, TimeProvider.System);

    public void Dispose() => Directory.Delete(_settings.Folder, recursive: true);

    [Fact]
    public async Task Contents_that_no_file_of_any_commune_names_are_forgotten_after_a_day()
    {
        var (named, refused, young) = (await Keep(isSaved: true), await Keep(isSaved: false), await Keep(isSaved: false));
        var settings = app.Services.GetRequiredService<FileSettings>();
        foreach (var hash in new[] { named, refused })
        {
            File.SetLastWriteTimeUtc(PathOf(settings, hash), _old);
        }

        await ActivatorUtilities.CreateInstance<Pruning>(app.Services).Sweep(TestContext.Current.CancellationToken);

        Assert.Equal([true, false, true], new[] { named, refused, young }.Select(h => File.Exists(PathOf(settings, h))));
    }

    [Fact]
    public async Task Uploads_that_broke_off_are_forgotten_and_nothing_else_of_the_folder()
    {
        Directory.CreateDirectory(_settings.Incoming);
        string[] files = [Path.Combine(_settings.Incoming, "old"), Path.Combine(_settings.Incoming, "young"), Path.Combine(_settings.Folder, "README"), Path.Combine(_settings.Folder, new string('a', 64))];
        foreach (var file in files)
        {
            await File.WriteAllTextAsync(file, "x", TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(file, file.EndsWith("young", StringComparison.Ordinal) ? DateTime.UtcNow : _old);
        }

        Assert.Equal(0, await Store.Sweep(DateTimeOffset.UtcNow.AddDays(-1), _ => Task.FromResult(new HashSet<string>()), TestContext.Current.CancellationToken));

        Assert.Equal([false, true, true, true], files.Select(File.Exists));
    }

    [Fact]
    public async Task A_content_that_is_uploaded_again_counts_as_young()
    {
        var hash = new string('b', 64);
        await Store.Keep(hash, Incoming(), TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(PathOf(_settings, hash), _old);

        // As the sweep asks who names it, it is uploaded once more.
        var forgotten = await Store.Sweep(DateTimeOffset.UtcNow.AddDays(-1), async asked =>
        {
            Assert.Equal([hash], asked);
            await Store.Keep(hash, Incoming(), TestContext.Current.CancellationToken);
            return [];
        }, TestContext.Current.CancellationToken);

        Assert.Equal(0, forgotten);
        Assert.True(File.Exists(PathOf(_settings, hash)));
        File.SetLastWriteTimeUtc(PathOf(_settings, hash), _old);
        Assert.Equal(1, await Store.Sweep(DateTimeOffset.UtcNow.AddDays(-1), _ => Task.FromResult(new HashSet<string>()), TestContext.Current.CancellationToken));
    }

    private string Incoming()
    {
        Directory.CreateDirectory(_settings.Incoming);
        var path = Path.Combine(_settings.Incoming, Guid.CreateVersion7().ToString("N"));
        File.WriteAllText(path, "x");
        return path;
    }

    private static string PathOf(FileSettings settings, string hash) => Path.Combine(settings.Folder, hash[..2], hash[2..4], hash);

    private async Task<string> Keep(bool isSaved)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(Guid.CreateVersion7(), "test");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"Nội dung {Guid.CreateVersion7()}"));
        var file = (await scope.ServiceProvider.GetRequiredService<KeepFile>().Handle(content, "a.txt", "", TestContext.Current.CancellationToken)).Value!;
        if (isSaved)
        {
            await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
        }

        return file.Sha256;
    }
}
