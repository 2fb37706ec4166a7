namespace XaSo.Platform.Ui;

/// <summary>Entries of the platform's own pages.</summary>
internal static class PlatformMenu
{
    public static IReadOnlyList<MenuItem> Items => [];
}
