namespace XaSo.Tests.Architecture;

/// <summary>Shows all faults, each on its line; Assert.Empty shows the first five, cut short.</summary>
internal static class Faults
{
    public static void Empty<T>(IEnumerable<T> faults)
    {
        var all = string.Join('\n', faults);
        Assert.True(all.Length == 0, all);
    }
}
