using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Plans.Documents;
using XaSo.Platform;

namespace XaSo.Plans;

public sealed class PlansModule : Module
{
    public override string Name => "plans";

    public override void AddServices(IServiceCollection services) => services
        .AddSingleton<DocumentLimits>()
        .AddSingleton(s => DocumentPrograms.From(s.GetRequiredService<IConfiguration>()))
        .AddSingleton<DocumentReaders>();

    public override void ConfigureModel(ModelBuilder model) => PlansTables.Configure(model);
}

public sealed class PlansTexts;
