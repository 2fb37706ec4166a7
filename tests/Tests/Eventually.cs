using System.Diagnostics;

namespace XaSo.Tests;

public static class Eventually
{
    /// <summary>Waits for work that goes on after the response.</summary>
    public static async Task Holds(Func<Task<bool>> condition)
    {
        for (var watch = Stopwatch.StartNew(); !await condition();)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), "It did not happen in time.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
