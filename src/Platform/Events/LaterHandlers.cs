using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace XaSo.Platform.Events;

/// <summary>Tells the handlers of this node that events have been stored; those of other nodes see them within a second.</summary>
public sealed class LaterSignal : IDisposable
{
    private readonly SemaphoreSlim _stored = new(0, 1);

    internal void Wake()
    {
        try
        {
            _stored.Release();
        }
        catch (SemaphoreFullException)
        {
            // They are awake already.
        }
    }

    internal Task Wait(TimeSpan longest, CancellationToken ct) => _stored.WaitAsync(longest, ct);

    public void Dispose() => _stored.Dispose();
}

/// <summary>Brings stored events to the handlers that wait for them. Any number of nodes may run it.</summary>
internal sealed partial class LaterHandlers(IServiceScopeFactory scopes, IEnumerable<Subscription> subscriptions, TimeProvider clock, LaterSignal signal, ILogger<LaterHandlers> log)
    : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestDelay = TimeSpan.FromHours(1);

    /// <summary>After this time a node that took a delivery is taken for dead, and another may try.</summary>
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.Wait(_pause, stoppingToken);
            try
            {
                foreach (var delivery in await Due(stoppingToken))
                {
                    await Deliver(delivery, stoppingToken);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                DatabaseFailed(e);
            }
        }
    }

    private async Task<List<Delivery>> Due(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().AcrossCommunes(Crossing.FindDeliveries, everywhere =>
            everywhere.Rows<Delivery>().AsNoTracking().Where(d => d.DueAt <= now).OrderBy(d => d.DueAt).Take(100).ToListAsync(ct), ct);
    }

    private async Task Deliver(Delivery due, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(due.TenantId, due.Handler);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var delivery = db.Set<Delivery>().Where(d => d.EventId == due.EventId && d.Handler == due.Handler);
        var now = clock.GetUtcNow();
        var taken = await delivery.Where(d => d.DueAt == due.DueAt).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.DueAt, now + _lease)
            .SetProperty(d => d.Attempts, d => d.Attempts + 1), ct);
        if (taken == 0)
        {
            return;
        }

        try
        {
            // Removed before the handler runs, so that the handler's own changes cannot be saved without it; if a
            // second node was faster, the row is gone, saving fails, and the handler's changes are undone with it.
            db.Remove(await delivery.SingleAsync(ct));
            var recorded = await db.Set<RecordedEvent>().SingleAsync(e => e.Id == due.EventId, ct);
            await subscriptions.Single(s => s.Name == due.Handler).Run(scope.ServiceProvider, recorded.Read(), ct);
            await db.SaveChangesAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            HandlerFailed(e, due.Handler, due.EventId);
            var delay = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, due.Attempts), _longestDelay.TotalSeconds));
            await delivery.ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, clock.GetUtcNow() + delay).SetProperty(d => d.Error, e.Message), ct);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Handler} failed with event {EventId} and will be tried again")]
    private partial void HandlerFailed(Exception e, string handler, Guid eventId);

    [LoggerMessage(LogLevel.Error, "Waiting events could not be delivered")]
    private partial void DatabaseFailed(Exception e);
}
