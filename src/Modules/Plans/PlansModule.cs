using XaSo.Platform;

namespace XaSo.Plans;

public sealed class PlansModule : Module
{
    public override string Name => "plans";
}

public sealed class PlansTexts;
