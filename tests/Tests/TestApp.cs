using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
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
    private readonly string _data = Directory.CreateTempSubdirectory("xaso-").FullName;

    /// <summary>Starts the host once, before tests of several classes race to start it.</summary>
    ValueTask IAsyncLifetime.InitializeAsync()
    {
        _ = Services;
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The database file lies there too, unless tests/with-postgres names a server in the environment.
        builder.UseSetting("XASO_DATA", _data);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services
            .AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, TestSignIn>("Test", null));
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

    private sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (!Request.Headers.TryGetValue("X-Tenant", out var tenant))
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var identity = new ClaimsIdentity("Test");
            identity.AddClaim(new("tenant", tenant.ToString()));
            identity.AddClaims(Request.Headers["X-Permissions"].ToString().Split(',').Select(p => new Claim("permission", p)));
            return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), "Test")));
        }
    }
}
