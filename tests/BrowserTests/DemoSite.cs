using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(XaSo.BrowserTests.DemoSite))]

namespace XaSo.BrowserTests;

/// <summary>The demo on a port of its own, and one Chromium that all tests share; each test opens windows of its own.</summary>
public class DemoSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly string[] _browsers = ["chromium", "chromium-browser", "google-chrome"];
    private readonly string _data = Directory.CreateTempSubdirectory("xaso-browser-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new();
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    private readonly Lazy<Task<IReadOnlyDictionary<string, Place>>> _places;

    public DemoSite() => _places = new(() => new Places(this, PageTests.Guarded).Find());

    /// <summary>An address of each page that the people of the demo are led to, by route.</summary>
    public Task<IReadOnlyDictionary<string, Place>> Places => _places.Value;

    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("XASO_DATA", _data);
        builder.UseSetting("Demo", "true");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    /// <summary>A window of somebody who is not signed in.</summary>
    public async Task<Window> Open(string path, Screen? screen = null, bool script = true) =>
        await Window.Open(await NewContext(screen, script, session: null), Address + path);

    /// <summary>A window of one of the people of the demo, who has signed in with the form.</summary>
    public async Task<Window> OpenAs(string account, string path, Screen? screen = null, bool script = true)
    {
        var session = await _sessions.GetOrAdd(account, name => new(() => SignIn(name))).Value;
        return await Window.Open(await NewContext(screen, script, session), Address + path);
    }

    private async Task<string> SignIn(string account)
    {
        await using var window = await Open("/sign-in");
        await window.SignIn(account);
        Assert.DoesNotContain("/sign-in", window.Page.Url, StringComparison.Ordinal);
        return await window.Page.Context.StorageStateAsync();
    }

    private Task<IBrowserContext> NewContext(Screen? screen, bool script, string? session) =>
        _chromium!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = (screen ?? Screen.Desk).Width, Height = (screen ?? Screen.Desk).Height },
            JavaScriptEnabled = script,
            Locale = "en-US", // as many computers are set up; the pages are Vietnamese all the same
            TimezoneId = "Asia/Ho_Chi_Minh",
            StorageState = session,
        });

    private static string Chromium() =>
        Environment.GetEnvironmentVariable("CHROMIUM")
        ?? (from name in _browsers
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            let file = Path.Combine(folder, name)
            where File.Exists(file)
            select file).FirstOrDefault()
        ?? throw new InvalidOperationException("No Chromium on the path; name one in CHROMIUM.");

    public override async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}
