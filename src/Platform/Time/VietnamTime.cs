namespace XaSo.Platform.Time;

/// <summary>Stored times are UTC; days are those of Vietnam, which keeps +07:00 all year.</summary>
public static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().DayInVietnam();

    public static DateOnly DayInVietnam(this DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(Offset).DateTime);
}
