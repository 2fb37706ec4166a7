using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace XaSo.BrowserTests;

public sealed record Screen(string Name, int Width, int Height)
{
    public static readonly Screen Desk = new("1366", 1366, 768);
    public static readonly Screen Phone = new("390", 390, 844);
}

/// <summary>A page in Chromium, and what its console complained of.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private Window(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            // Chromium also says so when the page itself is an error page, which may be meant.
            var ofPageItself = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(page.Url + ":", StringComparison.Ordinal);
            if (message.Type == "error" && !ofPageItself)
            {
                _complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>The answer to the first request.</summary>
    public IResponse? Response { get; private set; }

    public static async Task<Window> Open(IBrowserContext context, string address)
    {
        var window = new Window(await context.NewPageAsync());
        window.Response = await window.Page.GotoAsync(address);
        return window;
    }

    /// <summary>Fills in the sign-in form that is shown.</summary>
    public async Task SignIn(string account)
    {
        await Page.Locator("input[autocomplete=username]").FillAsync(account);
        await Page.Locator("input[type=password]").FillAsync(DemoAccounts.Password);
        await Page.Locator("main form button").First.ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Types into the field of a form, by its name.</summary>
    public Task Type(string field, string text) => Page.Locator($"main [name='{field}']").FillAsync(text);

    /// <summary>Presses the button that sends the form of the page, and waits for what comes of it.</summary>
    public async Task Send()
    {
        await Page.Locator("main .form-actions button").First.ClickAsync();
        await Page.WaitForLoadStateAsync();
        Assert.True(await Page.Locator("main .error-summary").CountAsync() == 0, await Page.Locator("main").InnerTextAsync());
    }

    public async Task Go(string address)
    {
        var answer = await Page.GotoAsync(new Uri(new Uri(Page.Url), address).ToString());
        Assert.True(answer!.Ok, $"{answer.Status} {address}");
    }

    /// <summary>Fails for anything that makes the page hard to use on a desk or on a phone.</summary>
    public async Task CanBeUsed(string name)
    {
        var faults = new List<string>();
        foreach (var screen in new[] { Screen.Phone, Screen.Desk })
        {
            await Resize(screen);
            await Photograph($"{name}-{screen.Name}");
            faults.AddRange(from barrier in await Barriers() select $"{screen.Name}: {barrier}");
        }

        faults.AddRange(_complaints);
        Assert.True(faults.Count == 0, $"{Page.Url}\n{string.Join('\n', faults)}");
    }

    /// <summary>axe's serious and critical findings, and a width that has to be scrolled.</summary>
    private async Task<IEnumerable<string>> Barriers()
    {
        var axe = await Page.RunAxe(new() { ResultTypes = [ResultType.Violations], Iframes = false });
        var barriers = from violation in axe.Violations
                       where violation.Impact is "serious" or "critical"
                       from node in violation.Nodes
                       select $"{violation.Id}: {node.Html}";
        return await Overflow() is { Length: > 0 } overflow ? barriers.Append(overflow) : barriers;
    }

    /// <summary>Empty if nothing has to be scrolled sideways.</summary>
    public async Task<string> Overflow()
    {
        var pixels = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return pixels > 0 ? $"{pixels} px too wide: {await WidestElement()}" : "";
    }

    public Task Resize(Screen screen) => Page.SetViewportSizeAsync(screen.Width, screen.Height);

    /// <summary>Kept in artifacts/screenshots when SCREENSHOTS=1.</summary>
    public async Task Photograph(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") == "1")
        {
            await Page.ScreenshotAsync(new() { Path = Repository.PathTo($"artifacts/screenshots/{name}.png"), FullPage = true });
        }
    }

    private Task<string> WidestElement() => Page.EvaluateAsync<string>("""
        () => {
          const wide = [...document.body.querySelectorAll('*')].filter(e => !e.closest('svg') &&
            e.getBoundingClientRect().left + e.scrollWidth > document.documentElement.clientWidth + 1);
          return wide.length ? wide.at(-1).outerHTML.slice(0, 200) : '';
        }
        """);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
