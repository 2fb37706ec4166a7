namespace XaSo.Tests;

/// <summary>The clock of the machine; one test may put it forward for itself while others run beside it.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly AsyncLocal<TimeSpan> _ahead = new();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead.Value;

    public IDisposable Later(TimeSpan by)
    {
        _ahead.Value += by;
        return new Back(() => _ahead.Value -= by);
    }

    private sealed class Back(Action back) : IDisposable
    {
        public void Dispose() => back();
    }
}
