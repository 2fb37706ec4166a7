namespace XaSo.Platform.Data;

/// <summary>A form that was posted with success, saved together with what it changed: posted again, it does nothing and leads to the same place.</summary>
internal sealed class Post : INationwide
{
    /// <summary>The form's key.</summary>
    public required Guid Id { get; init; }
    public Guid? AccountId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Where the first post led; known only after it was saved.</summary>
    public string? Location { get; init; }
}
