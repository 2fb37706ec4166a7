namespace XaSo.Contracts;

/// <summary>Something that has happened; stored for good with the change that caused it.</summary>
public abstract record DomainEvent
{
    /// <summary>Handlers that reach outside the database use it to recognise an event they have seen.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The thing that it happened to; the history of a thing is found by it.</summary>
    public virtual Guid? Subject => null;
}
