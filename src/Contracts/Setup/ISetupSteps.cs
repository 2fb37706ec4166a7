namespace XaSo.Contracts.Setup;

/// <summary>Supplied by whoever needs something of a new commune before its people can work; its administrator sees the steps until all are done.</summary>
public interface ISetupSteps
{
    /// <summary>Steps with a lower one come first.</summary>
    int Order { get; }

    /// <summary>For the commune in which the reader is. A constant number of statements.</summary>
    Task<IReadOnlyList<SetupStep>> Read(CancellationToken ct);
}

/// <param name="Text">In the reader's language, like <paramref name="Note"/>.</param>
/// <param name="Note">What it is for, or who does it.</param>
/// <param name="Address">Where it is done, or where it can be seen.</param>
public sealed record SetupStep(string Text, string Note, bool IsDone, string Address);
