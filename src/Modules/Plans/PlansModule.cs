using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Contracts.Accounts;
using XaSo.Contracts.Plans;
using XaSo.Contracts.Search;
using XaSo.Contracts.Setup;
using XaSo.Plans.Amendments;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.ByDeadline;
using XaSo.Plans.ByOffice;
using XaSo.Plans.Corrections;
using XaSo.Plans.Documents;
using XaSo.Plans.Exports;
using XaSo.Plans.Imports;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.Lint;
using XaSo.Plans.Notices;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Review;
using XaSo.Plans.Search;
using XaSo.Plans.Work;
using XaSo.Platform;
using XaSo.Platform.Events;
using XaSo.Platform.Jobs;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

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
        AddLivingPages(services);
        AddWork(services);
    }

    public override IEnumerable<MenuItem> Menu =>
    [
        new(MenuGroup.Planning, "Plans", "/plans", PlansPermissions.ReadPlans, 10, "plan", OnPhone: true),
        new(MenuGroup.Planning, "My office's work", "/plans/by-office/mine", PlansPermissions.ReadPlans, 20, "office", OnPhone: true, OwnWork: true),
    ];

    public override void MapApi(IEndpointRouteBuilder api) => PlanApi.Map(api);

    public override Task AddDemoData(IServiceProvider services) => new DemoPlans(services).Add();

    public override void ConfigureModel(ModelBuilder model) => PlansTables.Configure(model);

    private static void AddDocuments(IServiceCollection services) => services
        .AddSingleton<DocumentLimits>()
        .AddSingleton(s => DocumentPrograms.From(s.GetRequiredService<IConfiguration>()))
        .AddSingleton(s => ReadingGate.Of(s.GetRequiredService<IConfiguration>()))
        .AddSingleton<DocumentReaders>()
        .AddSingleton<ReadPlanFile>();

    private static void AddLifecycle(IServiceCollection services) => services
        .AddScoped<PlanReports>()
        .AddScoped<SetAsideFinding>()
        .AddScoped<ReopenFinding>()
        .AddScoped<PlanInHand>()
        .AddScoped<PlanStandings>()
        .AddScoped<DescribePlan>()
        .AddScoped<SubmitPlan>()
        .AddScoped<WithdrawPlan>()
        .AddScoped<ReturnPlan>()
        .AddScoped<IssuePlan>()
        .AddScoped<UndoIssue>()
        .AddScoped<ClosePlan>()
        .AddScoped<DiscardPlan>()
        .AddScoped<EditionDifferences>()
        .AddScoped<AmendPlan>()
        .AddScoped<AcceptItem>()
        .AddScoped<AcceptUnchanged>()
        .AddScoped<DeclineChange>()
        .AddScoped<ReconsiderItem>()
        .AddScoped<SeparateItem>()
        .AddScoped<PairItem>()
        .AddScoped<KeepItem>()
        .AddScoped<DropItem>()
        .Handle<PlanImported, ContinueItems>();

    private static void AddReview(IServiceCollection services) => services
        .AddScoped<DraftPlan>()
        .AddScoped<ImportPlan>()
        .AddJob<ReadImport>()
        .AddScoped<StopImport>()
        .AddScoped<RepeatImport>()
        .AddScoped<ItemsUnderReview>()
        .AddScoped<OfficeList>()
        .AddScoped<ConfirmItem>()
        .AddScoped<ConfirmAll>()
        .AddScoped<CorrectItem>()
        .AddScoped<SplitItem>()
        .AddScoped<UndoCorrection>()
        .AddScoped<UndoSplit>()
        .AddScoped<RestoreItem>()
        .AddScoped<MergeItem>()
        .AddScoped<AddItem>()
        .AddScoped<RejectItem>()
        .AddScoped<ReopenItem>();

    private static void AddWork(IServiceCollection services) => services
        .AddScoped<TasksInHand>()
        .AddScoped<CompleteTask>()
        .AddScoped<ReopenTask>()
        .AddScoped<IPlanWork, PlanWork>()
        .Handle<PlanSubmitted, EndEarlierNotices>()
        .Handle<PlanWithdrawn, EndEarlierNotices>()
        .Handle<PlanReturned, EndEarlierNotices>()
        .Handle<PlanIssued, EndEarlierNotices>()
        .Handle<PlanIssueUndone, EndEarlierNotices>()
        .Handle<PlanClosed, EndEarlierNotices>()
        .Handle<PlanDiscarded, EndEarlierNotices>()
        .Handle<PlanSubmitted, TellLeaders>()
        .Handle<PlanWithdrawn, TellLeaders>()
        .Handle<PlanReturned, TellSubmitter>()
        .Handle<PlanIssued, TellOffices>()
        .Handle<PlanIssueUndone, TellOffices>();

    private static void AddLivingPages(IServiceCollection services) => services
        .AddScoped<IMenuCount, PlansInWork>()
        .AddScoped<ISearchable, PlansSearch>()
        .AddScoped<ISetupSteps, FirstPlan>()
        .AddMemoryCache()
        .AddScoped<LintSummaries>()
        .AddScoped<SetBudget>()
        .AddScoped<OfficeNames>()
        .AddScoped<MatchOffice>()
        .AddScoped<MakeCalendarKey>()
        .AddScoped<RevokeCalendarKey>()
        .AddScoped<CalendarEvents>()
        .Handle<PasswordReset, EndCalendarKeys>()
        .Handle<AccountDisabled, EndCalendarKeys>()
        .AddScoped<PlanAnnexes>()
        .AddScoped<PlanWorkbook>()
        .Configure<RateLimiterOptions>(o => o.AddPolicy(CalendarPage.RateLimit, http =>
            RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) })));
}

public sealed class PlansTexts;
