using XaSo.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Platform.Events;

/// <summary>Runs in the transaction of the event: it changes rows and leaves the saving to the publisher. If it throws, nothing has happened.</summary>
public interface IHandle<in TEvent> where TEvent : DomainEvent
{
    Task Handle(TEvent e, CancellationToken ct);
}

/// <summary>
/// Runs after the commit, again and again until it succeeds, in no fixed order. Its rows are saved once per event, together with the note
/// that it is done; what it does outside the database may happen twice and must be recognisable by the id of the event.
/// </summary>
public interface IHandleLater<in TEvent> where TEvent : DomainEvent
{
    Task Handle(TEvent e, CancellationToken ct);
}

internal sealed record Subscription(Type Event, Type Handler, bool Later, Func<IServiceProvider, DomainEvent, CancellationToken, Task> Run)
{
    /// <summary>Stored with waiting deliveries: renaming a handler needs a migration of these rows.</summary>
    public string Name => Handler.FullName!;
}

public static class Subscriptions
{
    public static IServiceCollection Handle<TEvent, THandler>(this IServiceCollection services)
        where TEvent : DomainEvent where THandler : class, IHandle<TEvent> => services
            .AddScoped<THandler>()
            .AddSingleton(new Subscription(typeof(TEvent), typeof(THandler), Later: false,
                (scope, e, ct) => scope.GetRequiredService<THandler>().Handle((TEvent)e, ct)));

    public static IServiceCollection HandleLater<TEvent, THandler>(this IServiceCollection services)
        where TEvent : DomainEvent where THandler : class, IHandleLater<TEvent> => services
            .AddScoped<THandler>()
            .AddSingleton(new Subscription(typeof(TEvent), typeof(THandler), Later: true,
                (scope, e, ct) => scope.GetRequiredService<THandler>().Handle((TEvent)e, ct)));
}
