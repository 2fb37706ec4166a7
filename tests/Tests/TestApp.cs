using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using XaSo.Migrations;
using XaSo.Plans.Documents;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Tests.Platform.Jobs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

[assembly: AssemblyFixture(typeof(XaSo.Tests.TestApp))]

namespace XaSo.Tests;

/// <summary>The real host on a real database, one for the whole run; tests keep apart by using a commune of their own.</summary>
public sealed class TestApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly TimeSpan _long = TimeSpan.FromMinutes(5);
    private readonly string _data = Directory.CreateTempSubdirectory("xaso-").FullName;
    private readonly StatementCounter _statements = new();
    private readonly TestClock _clock = new();

    /// <summary>The name under which the description of the API is made.</summary>
    internal const string ApiDocument = "v1";

    /// <summary>Starts the host once, before tests of several classes race to start it.</summary>
    ValueTask IAsyncLifetime.InitializeAsync()
    {
        Server.PreserveExecutionContext = true; // so that StatementCounter knows whose request it is
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The database file lies there too, unless tests/with-postgres names a server in the environment.
        builder.UseSetting("XASO_DATA", _data);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseSetting("Accounts:SignInsPerMinute", "100000");
        builder.UseSetting("Proxy:Known", "192.0.2.10, 198.51.100.0/24");
        builder.ConfigureTestServices(services => services
            .Configure<RequestLocalizationOptions>(o => o.RequestCultureProviders.Add(new AcceptLanguageHeaderRequestCultureProvider())) // a visitor says with each request what it reads
            .AddSingleton<TimeProvider>(_clock)
            .AddScoped<TriedJob>() // of kinds that the host's own node does not know
            .AddScoped<BusyJob>()
            .AddSingleton<RolePermissions, GrantedPermissions>()
            .AddSingleton<IStartupFilter, Peer>()
            // What is read and what is refused must not depend on how busy the machine is.
            .AddSingleton(new DocumentLimits { Patience = _long, Time = _long, TimePerScannedPage = _long })
            .ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(_statements))
            .ConfigureDbContext<PostgresDb>(o => o.AddInterceptors(_statements))
            .AddOpenApi(ApiDocument, o => o.ShouldInclude = api => api.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true)
            .AddAuthentication("TestOrCookie")
            .AddPolicyScheme("TestOrCookie", null, o => o.ForwardDefaultSelector = http => http.Request.Headers.ContainsKey("X-Tenant") ? "Test" : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TestSignIn>("Test", null));
    }

    /// <summary>Somebody who has not signed in, and may do it really.</summary>
    public Visitor VisitAsStranger() => new(CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>Somebody of the commune with what the role may do by default; for a role of a province, the commune it has entered.</summary>
    public Visitor VisitAs(Role role, Guid tenant, string? province = null)
    {
        var visitor = Visit(tenant);
        visitor.Http.DefaultRequestHeaders.Add("X-Role", role.ToString());
        visitor.Http.DefaultRequestHeaders.Add("X-Province", province ?? "");
        return visitor;
    }

    /// <summary>The same, in a position of one of the commune's offices.</summary>
    public Visitor VisitAs(Role role, Guid tenant, Guid? organization, Guid account, Guid position)
    {
        var visitor = VisitAs(role, tenant);
        visitor.Http.DefaultRequestHeaders.Add("X-Organization", organization?.ToString() ?? "");
        visitor.Http.DefaultRequestHeaders.Add("X-Account", account.ToString());
        visitor.Http.DefaultRequestHeaders.Add("X-Position", position.ToString());
        return visitor;
    }

    /// <summary>How many statements the requests made by <paramref name="work"/> send to the database.</summary>
    public Task<int> CountStatements(Func<Task> work) => _statements.Count(work);

    /// <summary>What the test does meanwhile happens so much later.</summary>
    public IDisposable Later(TimeSpan by) => _clock.Later(by);

    /// <summary>Works with the database as somebody of that commune.</summary>
    public async Task<T> InDatabase<T>(Guid tenant, Func<AppDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(tenant, "test");
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Visitor Visit(Guid tenant, params string[] permissions)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("X-Tenant", tenant.ToString());
        client.DefaultRequestHeaders.Add("X-Permissions", string.Join(',', permissions));
        return new Visitor(client);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }

    /// <summary>X-Peer is the address of the machine that has connected, X-Peer-Scheme how: a test server knows neither.</summary>
    private sealed class Peer : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(following => context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers["X-Peer"], out var peer) ? peer : null;
                context.Request.Scheme = context.Request.Headers["X-Peer-Scheme"] is [{ } scheme] ? scheme : context.Request.Scheme;
                return following(context);
            });
            next(app);
        };
    }

    /// <summary>A visitor may hold single permissions, whatever its role.</summary>
    private sealed class GrantedPermissions(IEnumerable<Module> modules) : RolePermissions(modules)
    {
        public override bool May(ClaimsPrincipal user, string permission) => user.HasClaim("permission", permission) || base.May(user, permission);
    }

    private sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        private static readonly Guid _account = Guid.CreateVersion7();

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (!Request.Headers.TryGetValue("X-Tenant", out var tenant))
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var identity = new ClaimsIdentity("Test");
            identity.AddClaim(new(ActorClaims.Tenant, tenant.ToString()));
            identity.AddClaim(new(ActorClaims.Account, Request.Headers.TryGetValue("X-Account", out var account) ? account.ToString() : _account.ToString()));
            identity.AddClaim(new(ActorClaims.Position, Request.Headers["X-Position"].ToString()));
            identity.AddClaim(new(ActorClaims.Organization, Request.Headers["X-Organization"].ToString()));
            identity.AddClaim(new(ActorClaims.Name, "Người kiểm thử"));
            identity.AddClaim(new(ActorClaims.Role, Request.Headers["X-Role"].ToString()));
            identity.AddClaim(new(ActorClaims.ProvinceCode, Request.Headers["X-Province"].ToString()));
            identity.AddClaims(Request.Headers["X-Permissions"].ToString().Split(',').Select(p => new Claim("permission", p)));
            return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), "Test")));
        }
    }
}
