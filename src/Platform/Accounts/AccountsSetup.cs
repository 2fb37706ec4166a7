using System.Globalization;
using System.Threading.RateLimiting;
using XaSo.Contracts.Setup;
using XaSo.Platform.Data;
using XaSo.Platform.Jobs;
using XaSo.Platform.Setup;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Platform.Accounts;

internal static class AccountsSetup
{
    public const string SignInLimit = "sign-in";

    /// <summary>
    /// Section "Accounts" of the settings changes the figures. TCVN 14423:2026 asks for 8 characters only where a second factor is asked for, and else for
    /// 14; it forbids the last 10 passwords and locks the screen after 15 minutes. None of these three is there yet.
    /// </summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<Seats>();
        services.AddScoped<Session>();
        services.AddScoped<AccountScope>();
        services.AddScoped<SignIn>();
        services.AddScoped<SwitchPosition>();
        services.AddScoped<AddAccount>();
        services.AddScoped<ChangeAccount>();
        services.AddScoped<SetAccountState>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<GivePosition>();
        services.AddScoped<ChangeTitle>();
        services.AddScoped<EndPosition>();
        services.AddScoped<FirstAdministrator>();
        services.AddTenancy();
        services.AddIdentityCore<Account>(o =>
        {
            o.Password.RequiredLength = 8;
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";
        }).AddUserStore<UserOnlyStore<Account, AppDb, Guid, AccountClaim, AccountLogin, AccountToken>>()
            .AddErrorDescriber<AccountTexts>();
        services.AddOptions<IdentityOptions>().BindConfiguration("Accounts");

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.Cookie.Name = "xaso";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // OuterConnection lets plain http through only where it may be
            o.LoginPath = "/sign-in";
            o.ReturnUrlParameter = "returnUrl";
            o.Events.OnValidatePrincipal = Session.Validate;
            o.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });

        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IConfiguration>((o, settings) => o.ExpireTimeSpan = settings.GetValue("Accounts:IdleTime", TimeSpan.FromHours(8)));

        services.AddDataProtection().SetApplicationName("XaSo");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((o, scopes) => o.XmlRepository = new KeysInDatabase(scopes));
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((o, settings) =>
        {
            var perMinute = int.Parse(settings["Accounts:SignInsPerMinute"] ?? "60", CultureInfo.InvariantCulture);
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(SignInLimit, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static void AddTenancy(this IServiceCollection services)
    {
        services.AddScoped<OwnCommune>();
        services.AddScoped<OrganizationMatcher>();
        services.AddScoped<AddOrganization>();
        services.AddScoped<ChangeOrganization>();
        services.AddScoped<EndOrganization>();
        services.AddScoped<AddCommune>();
        services.AddScoped<ChangeCommune>();
        services.AddScoped<ChangeProvince>();
        services.AddScoped<ImportDrafts>();
        services.AddJob<SetupJob>();
        services.AddScoped<ImportSetup>();
        services.AddScoped<ImportCommunes>();
        services.AddScoped<ImportOrganizations>();
        services.AddScoped<ImportAccounts>();
        services.AddScoped<ExportSetup>();
        services.AddScoped<SetupProgress>();
        services.AddScoped<ISetupSteps, CommuneSteps>();
    }
}
