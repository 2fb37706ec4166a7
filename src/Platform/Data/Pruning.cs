using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Files;
using XaSo.Platform.Setup;

namespace XaSo.Platform.Data;

/// <summary>
/// Forgets what is kept for a time only: forms that were posted long ago (Posts:KeptDays of the settings), checked workbooks with the passwords
/// that came of them, and contents of files that belong to nothing. On every node, for it does no harm twice.
/// </summary>
internal sealed partial class Pruning(IServiceScopeFactory scopes, IFileStore files, IConfiguration settings, TimeProvider clock, ILogger<Pruning> log) : BackgroundService
{
    private const int KeptDays = 14;
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(5);

    /// <summary>Longer than any request may last between taking a content in and saving the row that names it.</summary>
    private static readonly TimeSpan _contentsKept = TimeSpan.FromDays(1);

    /// <summary>Not at the start: whoever restores a backup may have begun with either half of it.</summary>
    private static readonly TimeSpan _untilSweep = TimeSpan.FromHours(1);
    private static readonly TimeSpan _betweenSweeps = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, clock);
        var sweepAt = clock.GetUtcNow() + _untilSweep;
        do
        {
            try
            {
                await Prune(stoppingToken);
                if (clock.GetUtcNow() >= sweepAt)
                {
                    sweepAt = clock.GetUtcNow() + _betweenSweeps;
                    await Sweep(stoppingToken);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                PruningFailed(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task Prune(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<AppDb>(), clock.GetUtcNow());
        var oldest = now - TimeSpan.FromDays(settings.GetValue("Posts:KeptDays", KeptDays));
        await db.Set<Post>().Where(p => p.At < oldest).ExecuteDeleteAsync(ct);
        await ImportDraft.Prune(db, now, ct);
    }

    internal async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();

        // A database that names no content at all is more likely the wrong one than the one these contents belong to.
        if (await StoredFile.Any(db, ct) && await files.Sweep(clock.GetUtcNow() - _contentsKept, hashes => StoredFile.Named(db, hashes, ct), ct) is > 0 and var forgotten)
        {
            Swept(forgotten);
        }
    }

    [LoggerMessage(LogLevel.Error, "What is kept for a time only could not be forgotten")]
    private partial void PruningFailed(Exception e);

    [LoggerMessage(LogLevel.Information, "{Count} contents that belonged to no file were forgotten")]
    private partial void Swept(int count);
}
