using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Platform.Jobs;

/// <summary>Setting "Jobs".</summary>
internal sealed class JobSettings
{
    /// <summary>On this node.</summary>
    public int AtOnce { get; set; } = Environment.ProcessorCount;

    /// <summary>A node that dies or fails again and again over the same job should be left in peace by it.</summary>
    public int MostAttempts { get; set; } = 3;

    internal static JobSettings Of(IConfiguration configuration) => configuration.GetSection("Jobs").Get<JobSettings>() ?? new();
}

/// <summary>Does the jobs of all communes. Any number of nodes may run it.</summary>
internal sealed partial class JobRunner(IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, JobSettings settings, TimeProvider clock, ILogger<JobRunner> log)
    : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _beat = TimeSpan.FromSeconds(3);

    /// <summary>After this time without a beat a node is taken for dead.</summary>
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(1);

    /// <summary>For a job whose failure cannot even be noted: doubled each time, up to the longest.</summary>
    private static readonly TimeSpan _unnoted = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _longestUnnoted = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                await Task.Delay(_pause, stoppingToken);
                running.RemoveAll(r => r.IsCompleted);
                try
                {
                    // On threads of their own: with SQLite, whose calls do not wait, one that takes long would keep the others from being looked up.
                    running.AddRange((await Due(settings.AtOnce - running.Count, stoppingToken)).Select(due => Task.Run(() => Do(due, stoppingToken), CancellationToken.None)));
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    DatabaseFailed(e);
                }
            }
        }
        finally
        {
            await Task.WhenAll(running);
        }
    }

    /// <summary>The next to be done. Those communes come first for which the fewest are being done, so that none waits behind all that another has; within a commune the oldest.</summary>
    internal async Task<List<Job>> Due(int most, CancellationToken ct)
    {
        if (most <= 0)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var known = kinds.Select(k => k.Name).ToArray(); // while an installation is being renewed its nodes know different ones
        return await scope.ServiceProvider.GetRequiredService<AppDb>().AcrossCommunes(Crossing.FindJobs, async everywhere =>
        {
            var jobs = everywhere.Rows<Job>().AsNoTracking();
            var due = jobs.Where(j => j.DueAt <= now && known.Contains(j.Kind));
            var waiting = await due.GroupBy(j => j.TenantId).Select(g => new Waiting(g.Key, g.Count(), g.Min(j => j.DueAt))).ToListAsync(ct);
            if (waiting.Count == 0)
            {
                return [];
            }

            var held = await jobs.Where(j => j.Holder != null && j.DueAt > now).GroupBy(j => j.TenantId).Select(g => new { Commune = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Commune, g => g.Count, ct);
            var next = new List<Job>();
            foreach (var (commune, share) in Shares(waiting, held, most))
            {
                next.AddRange(await due.Where(j => j.TenantId == commune).OrderBy(j => j.DueAt).ThenBy(j => j.Id).Take(share).ToListAsync(ct));
            }

            return next;
        }, ct);
    }

    private sealed record Waiting(Guid Commune, int Count, DateTimeOffset Since);

    /// <summary>How many of each commune are taken, one after the other for the commune that has the fewest by then.</summary>
    private static Dictionary<Guid, int> Shares(List<Waiting> waiting, Dictionary<Guid, int> held, int most)
    {
        var shares = new Dictionary<Guid, int>();
        var turns = new PriorityQueue<Waiting, (int Held, DateTimeOffset Since)>(waiting.Select(w => (w, (held.GetValueOrDefault(w.Commune), w.Since))));
        for (var left = most; left > 0 && turns.TryDequeue(out var turn, out var place); left--)
        {
            var share = shares[turn.Commune] = shares.GetValueOrDefault(turn.Commune) + 1;
            if (share < turn.Count)
            {
                turns.Enqueue(turn, (place.Held + 1, turn.Since));
            }
        }

        return shares;
    }

    internal async Task Do(Job due, CancellationToken stop)
    {
        Job? job = null;
        try
        {
            job = await Take(due);
            if (job is not null)
            {
                await (due.Attempts < settings.MostAttempts ? Run(job, stop) : Fail(job, null, stop));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The job waits for the next start, or for another node.
        }
        catch (Exception e)
        {
            JobFailed(e, due.Kind, due.Subject);
            await PutOffUnnoted(job);
        }
    }

    private async Task PutOffUnnoted(Job? job)
    {
        if (job is null)
        {
            return;
        }

        try
        {
            var minutes = _unnoted.TotalMinutes * Math.Pow(2, Math.Max(0, job.Attempts - settings.MostAttempts));
            await PutOff(job, TimeSpan.FromMinutes(Math.Min(minutes, _longestUnnoted.TotalMinutes)));
        }
        catch (Exception e)
        {
            DatabaseFailed(e);
        }
    }

    /// <summary>Only one of any number of nodes that saw the job due gets it.</summary>
    internal async Task<Job?> Take(Job due)
    {
        await using var scope = ScopeOf(due);
        var jobs = scope.ServiceProvider.GetRequiredService<AppDb>().Set<Job>().Where(j => j.Id == due.Id);
        var (until, holder) = (clock.GetUtcNow() + _lease, Guid.CreateVersion7());
        var taken = await jobs.Where(j => j.DueAt == due.DueAt && j.Holder == due.Holder).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.DueAt, until)
            .SetProperty(j => j.Holder, holder)
            .SetProperty(j => j.Attempts, j => j.Attempts + 1), CancellationToken.None); // a taking that nobody knows of would last a lease
        return taken == 0 ? null : await jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Holder == holder, CancellationToken.None);
    }

    private async Task Run(Job job, CancellationToken stop)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var ended = new CancellationTokenSource();
        var beating = Beat(job, lost, ended.Token);
        try
        {
            await using var scope = ScopeOf(job);
            if (await Resolve(scope, job).Run(new(job), lost.Token) is { } error)
            {
                await Fail(job, error, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await GiveBack(job);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            // It was stopped, or is another node's by now.
        }
        catch (Exception e)
        {
            JobFailed(e, job.Kind, job.Subject);
            await (job.Attempts < settings.MostAttempts ? PutOff(job, TimeSpan.FromSeconds(Math.Pow(2, job.Attempts))) : Fail(job, null, stop));
        }
        finally
        {
            await ended.CancelAsync();
            await beating;
        }
    }

    private async Task Fail(Job job, Error? why, CancellationToken ct)
    {
        await using var scope = ScopeOf(job);
        var (db, inHand) = (scope.ServiceProvider.GetRequiredService<AppDb>(), new JobInHand(job));
        await Resolve(scope, job).Fail(inHand, why, ct);
        inHand.End(db);
        await db.TrySave(ct);
    }

    private async Task Beat(Job job, CancellationTokenSource lost, CancellationToken ended)
    {
        while (true)
        {
            await Task.Delay(_beat, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
            {
                return;
            }

            try
            {
                if (!await PutOff(job, _lease))
                {
                    await lost.CancelAsync();
                    return;
                }
            }
            catch (Exception e)
            {
                DatabaseFailed(e);
            }
        }
    }

    /// <returns>False if the job is no longer this node's.</returns>
    private async Task<bool> PutOff(Job job, TimeSpan delay)
    {
        await using var scope = ScopeOf(job);
        var due = clock.GetUtcNow() + delay;
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Job>().Where(j => j.Id == job.Id && j.Holder == job.Holder)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.DueAt, due), CancellationToken.None) == 1;
    }

    /// <summary>The program stops: the job may begin again at once, and this attempt does not count.</summary>
    private async Task GiveBack(Job job)
    {
        await using var scope = ScopeOf(job);
        var now = clock.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Job>().Where(j => j.Id == job.Id && j.Holder == job.Holder)
            .ExecuteUpdateAsync(set => set
                .SetProperty(j => j.DueAt, now)
                .SetProperty(j => j.Holder, (Guid?)null)
                .SetProperty(j => j.Attempts, j => j.Attempts - 1), CancellationToken.None);
    }

    private AsyncServiceScope ScopeOf(Job job)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(job.TenantId, job.By, job.AccountId, job.PositionId);
        return scope;
    }

    private IJob Resolve(AsyncServiceScope scope, Job job) => (IJob)scope.ServiceProvider.GetRequiredService(kinds.Single(k => k.Name == job.Kind).Job);

    [LoggerMessage(LogLevel.Error, "{Job} failed with {Subject}")]
    private partial void JobFailed(Exception e, string job, Guid subject);

    [LoggerMessage(LogLevel.Error, "Jobs could not be looked up or held")]
    private partial void DatabaseFailed(Exception e);
}
