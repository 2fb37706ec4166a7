using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments;
using XaSo.Plans.Documents;
using XaSo.Plans.Imports;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.Lint;
using XaSo.Plans.Reading;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Events;
using XaSo.Platform.Security;

namespace XaSo.Plans;

public sealed class PlansModule : Module
{
    public override string Name => "plans";
    public override Type Texts => typeof(PlansTexts);
    public override IReadOnlyList<Permission> Permissions => PlansPermissions.All;

    public override IEnumerable<Command> Commands => [ReadPlanCommand.Command];

    public override void AddServices(IServiceCollection services)
    {
        AddDocuments(services);
        AddReview(services);
        AddLifecycle(services);
    }

    public override void ConfigureModel(ModelBuilder model) => PlansTables.Configure(model);

    private static void AddDocuments(IServiceCollection services) => services
        .AddSingleton<DocumentLimits>()
        .AddSingleton(s => DocumentPrograms.From(s.GetRequiredService<IConfiguration>()))
        .AddSingleton<DocumentReaders>();

    private static void AddLifecycle(IServiceCollection services) => services
        .AddScoped<PlanReports>()
        .AddScoped<SetAsideFinding>()
        .AddScoped<ReopenFinding>()
        .AddScoped<PlanInHand>()
        .AddScoped<PlanStandings>()
        .AddScoped<DescribePlan>()
        .AddScoped<SubmitPlan>()
        .AddScoped<ReturnPlan>()
        .AddScoped<IssuePlan>()
        .AddScoped<UndoIssue>()
        .AddScoped<ClosePlan>()
        .AddScoped<EditionDifferences>()
        .AddScoped<AmendPlan>()
        .AddScoped<AcceptItem>()
        .AddScoped<AcceptUnchanged>()
        .AddScoped<SeparateItem>()
        .AddScoped<KeepItem>()
        .AddScoped<DropItem>()
        .Handle<PlanImported, ContinueItems>();

    private static void AddReview(IServiceCollection services) => services
        .AddScoped<ImportPlan>()
        .AddScoped<ItemsUnderReview>()
        .AddScoped<OfficeList>()
        .AddScoped<ConfirmItem>()
        .AddScoped<ConfirmAll>()
        .AddScoped<CorrectItem>()
        .AddScoped<SplitItem>()
        .AddScoped<MergeItem>()
        .AddScoped<AddItem>()
        .AddScoped<RejectItem>()
        .AddScoped<ReopenItem>();
}

public sealed class PlansTexts;
