using System.Text.Json;
using XaSo.Contracts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Platform.Events;

/// <summary>A line of the audit trail: what happened, when and by whom. Never changed, never deleted.</summary>
public sealed class RecordedEvent : IAboveCommunesToo
{
    public required Guid Id { get; init; }
    public Guid TenantId { get; set; }

    /// <summary>The full name of the event's class, such as XaSo.Contracts.Plans.PlanIssued.</summary>
    public required string Name { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The thing that it happened to.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The name of the person at that time, or of the work in the background.</summary>
    public required string By { get; init; }

    /// <summary>Null when nobody had signed in, or the program did it of itself.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>In which of the account's positions; null for a role of a province.</summary>
    public Guid? PositionId { get; init; }

    /// <summary>Why, as the person wrote it.</summary>
    public string? Reason { get; init; }

    /// <summary>The network address that the request came from; null for work in the background.</summary>
    public string? ClientAddress { get; init; }
    public string? RequestId { get; init; }

    /// <summary>The event as it was published.</summary>
    /// <exception cref="TypeLoadException">Its class is gone; recorded events are never renamed.</exception>
    public DomainEvent Read() =>
        (DomainEvent)JsonSerializer.Deserialize(Payload, (typeof(DomainEvent).Assembly.GetType(Name) ?? typeof(RecordedEvent).Assembly.GetType(Name, throwOnError: true))!)!;
}

/// <summary>A handler that still waits for an event; gone once it has succeeded.</summary>
internal sealed class Delivery : IAboveCommunesToo
{
    public required Guid EventId { get; init; }
    public required string Handler { get; init; }
    public Guid TenantId { get; set; }
    public required DateTimeOffset DueAt { get; init; }
    public int Attempts { get; init; }
    public string? Error { get; init; }
}

/// <summary>The events of one unit of work, written when it is saved; what is not saved was never published. <see cref="AppDb.Publish"/> adds to it.</summary>
public sealed class EventLog(IServiceProvider services, Actor actor, TimeProvider clock, LaterSignal signal)
{
    private readonly Queue<(DomainEvent Event, string? Reason)> _events = [];
    private bool _deliveries;

    internal void Add(DomainEvent e, string? reason) => _events.Enqueue((e, reason));

    internal void Discard() => _events.Clear();

    internal async Task Record(AppDb db, CancellationToken ct)
    {
        while (_events.TryDequeue(out var published))
        {
            var (e, reason) = published;
            var now = clock.GetUtcNow();
            db.Add(Line(e, reason, now));
            foreach (var subscription in services.GetServices<Subscription>().Where(s => s.Event == e.GetType()))
            {
                if (subscription.Later)
                {
                    _deliveries = true;
                    db.Add(new Delivery { EventId = e.Id, Handler = subscription.Name, DueAt = now });
                }
                else
                {
                    await subscription.Run(services, e, ct);
                }
            }
        }
    }

    /// <summary>Inside a longer transaction the handlers find nothing yet; they look again within a second.</summary>
    internal void Saved()
    {
        if (_deliveries)
        {
            _deliveries = false;
            signal.Wake();
        }
    }

    private RecordedEvent Line(DomainEvent e, string? reason, DateTimeOffset now) => new()
    {
        Id = e.Id,
        Name = e.GetType().FullName!,
        Payload = JsonSerializer.Serialize(e, e.GetType()),
        At = now,
        Subject = e.Subject,
        By = actor.Name,
        AccountId = actor.AccountId == Guid.Empty ? null : actor.AccountId,
        PositionId = actor.PositionId,
        Reason = reason,
        ClientAddress = actor.ClientAddress,
        RequestId = actor.RequestId,
    };

    internal static void ConfigureModel(ModelBuilder model)
    {
        model.Entity<RecordedEvent>(e =>
        {
            e.ToTable("platform_events");
            e.HasIndex(x => new { x.TenantId, x.At });
            e.HasIndex(x => new { x.TenantId, x.Subject, x.At });
        });
        model.Entity<Delivery>(d =>
        {
            d.ToTable("platform_deliveries");
            d.HasKey(x => new { x.EventId, x.Handler });
            d.HasIndex(x => x.DueAt);
        });
    }
}
