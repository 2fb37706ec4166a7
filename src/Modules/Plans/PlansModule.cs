using Microsoft.EntityFrameworkCore;
using XaSo.Platform;

namespace XaSo.Plans;

public sealed class PlansModule : Module
{
    public override string Name => "plans";

    public override void ConfigureModel(ModelBuilder model) => PlansTables.Configure(model);
}

public sealed class PlansTexts;
