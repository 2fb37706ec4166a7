namespace XaSo.Plans;

/// <summary>Addresses of the module's own style sheet and script; they change with each build, so that browsers may keep them.</summary>
internal static class PlansAssets
{
    private static readonly string _version = typeof(PlansAssets).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..10];

    public static string Styles => $"/_content/XaSo.Plans/plans.css?v={_version}";
    public static string Review => $"/_content/XaSo.Plans/review.js?v={_version}";
}
