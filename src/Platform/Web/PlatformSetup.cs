using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Files;
using XaSo.Platform.Jobs;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Web;

public static class PlatformSetup
{
    public static void AddPlatform(this IServiceCollection services, IEnumerable<Module> modules)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Actor>();
        services.AddScoped<EventLog>();
        services.AddSingleton<LaterSignal>();
        services.AddHostedService<LaterHandlers>();
        services.AddHostedService<Pruning>();
        services.AddSingleton(s => JobSettings.Of(s.GetRequiredService<IConfiguration>()));
        services.AddHostedService<JobRunner>();
        services.AddScoped<StartJob>();
        services.AddScoped<StopJob>();
        services.AddSingleton(TimeProvider.System);

        services.AddSingleton(s => FileSettings.Of(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<IFileStore, FolderStore>();
        services.AddScoped<KeepFile>();
        services.AddScoped<SendNotice>();
        services.AddScoped<ReadNotice>();
        services.AddScoped<EndNotices>();
        services.AddScoped<UnreadNotices>();

        services.AddAccounts();
        services.AddSingleton<RolePermissions>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddOuterConnection();
        services.AddUi();
        services.AddLocalization();
        services.AddSingleton<ResourceManagerStringLocalizerFactory>().AddSingleton<IStringLocalizerFactory, KeptTexts>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        // The default encoder writes each Vietnamese letter as a number, which makes a page a sixth longer.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/";
            pages.Conventions.Add(new PageAddresses());
        });
        services.AddOptions<MvcOptions>().Configure<IStringLocalizer<PlatformTexts>>((mvc, t) =>
        {
            mvc.Filters.Add<UnreadableInput>();
            mvc.Filters.Add<PostedOnce>();
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => t["{0} cannot be read; check how it is written", value]);
        });

        foreach (var module in modules)
        {
            services.AddSingleton(module);
            module.AddServices(services);
        }
    }

    /// <summary>What every installation starts with, once its database is there.</summary>
    public static async Task AddFirstRows(this IServiceProvider services, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        await Province.AddMissing(scope.ServiceProvider.GetRequiredService<AppDb>(), ct);
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseUi();
        app.UseAuthentication();
        app.UseDetours();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapRazorPages();
        FileEndpoint.Map(app);
        foreach (var module in app.Services.GetServices<Module>())
        {
            module.MapApi(app.MapGroup($"/api/{module.Name}"));
        }
    }
}
