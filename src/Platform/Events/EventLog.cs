using System.Text.Json;
using XaSo.Contracts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Platform.Events;

/// <summary>A line of the audit trail: what happened, when and by whom. Never changed, never deleted.</summary>
public sealed class RecordedEvent : ITenantOwned
{
    public required Guid Id { get; init; }
    public Guid TenantId { get; set; }
    public required string Name { get; init; }
    public required string Payload { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal DomainEvent Read() =>
        (DomainEvent)JsonSerializer.Deserialize(Payload, typeof(DomainEvent).Assembly.GetType(Name, throwOnError: true)!)!;
}

/// <summary>A handler that still waits for an event; gone once it has succeeded.</summary>
internal sealed class Delivery : ITenantOwned
{
    public required Guid EventId { get; init; }
    public required string Handler { get; init; }
    public Guid TenantId { get; set; }
    public required DateTimeOffset DueAt { get; init; }
    public int Attempts { get; init; }
    public string? Error { get; init; }
}

/// <summary>The events of one unit of work, written when it is saved.</summary>
public sealed class EventLog(IServiceProvider services, Actor actor, TimeProvider clock)
{
    private readonly Queue<DomainEvent> _events = [];

    internal void Add(DomainEvent e) => _events.Enqueue(e);

    internal async Task Record(AppDb db, CancellationToken ct)
    {
        while (_events.TryDequeue(out var e))
        {
            var now = clock.GetUtcNow();
            db.Add(new RecordedEvent { Id = e.Id, Name = e.GetType().FullName!, Payload = JsonSerializer.Serialize(e, e.GetType()), By = actor.Name, At = now });
            foreach (var subscription in services.GetServices<Subscription>().Where(s => s.Event == e.GetType()))
            {
                if (subscription.Later)
                {
                    db.Add(new Delivery { EventId = e.Id, Handler = subscription.Name, DueAt = now });
                }
                else
                {
                    await subscription.Run(services, e, ct);
                }
            }
        }
    }

    internal static void ConfigureModel(ModelBuilder model)
    {
        model.Entity<RecordedEvent>().ToTable("platform_events");
        model.Entity<Delivery>(d =>
        {
            d.ToTable("platform_deliveries");
            d.HasKey(x => new { x.EventId, x.Handler });
            d.HasIndex(x => x.DueAt);
        });
    }
}
