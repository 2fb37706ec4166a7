using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace XaSo.Bench.Hosting;

/// <summary>Somebody with a browser without JavaScript, who can sign in and fill in forms.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly HtmlParser _parser = new();
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Browser(string address) =>
        _http = new(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = new(address) };

    public string Cookie => _cookies.GetCookieHeader(_http.BaseAddress!);

    public static async Task<Browser> SignIn(string address, string userName, string password)
    {
        var browser = new Browser(address);
        await browser.Post("/sign-in", ("Form.UserName", userName), ("Form.Password", password));
        return browser;
    }

    public async Task<HttpStatusCode> Look(string path)
    {
        using var response = await _http.GetAsync(path);
        await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode;
    }

    public async Task<IHtmlDocument> Open(string path)
    {
        using var response = await _http.GetAsync(path);
        var page = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? _parser.ParseDocument(page) : throw new InvalidOperationException($"{path}: {response.StatusCode}");
    }

    /// <summary>Opens the form, fills it in and posts it.</summary>
    /// <returns>Where it led.</returns>
    public async Task<string> Post(string path, params (string Name, string Value)[] fields) => await Send(path, [], fields);

    public async Task<string> Upload(string path, string field, string file)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file));
        return await Send(path, [(field, Path.GetFileName(file), content)], []);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> Send(string path, (string Field, string Name, HttpContent Content)[] files, (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Held(await Open(path)).Where(v => fields.All(f => f.Name != v.Name)).Concat(fields))
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (field, name, content) in files)
        {
            form.Add(content, field, name);
        }

        using var response = await _http.PostAsync(path, form);
        if (response.StatusCode == HttpStatusCode.Redirect)
        {
            return response.Headers.Location!.OriginalString;
        }

        var page = _parser.ParseDocument(await response.Content.ReadAsStringAsync());
        throw new InvalidOperationException($"{path} was refused: {response.StatusCode} {page.QuerySelector(".error-summary, [role=alert]")?.TextContent.Trim()}");
    }

    /// <summary>What the page's own form holds when it is opened.</summary>
    private static IEnumerable<(string Name, string Value)> Held(IHtmlDocument page)
    {
        var form = page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().Last();
        return form.Elements.SelectMany(element => element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } => [],
            IHtmlInputElement { Name.Length: > 0 } input => new[] { (input.Name!, input.Value) },
            IHtmlTextAreaElement { Name.Length: > 0 } area => [(area.Name!, area.Value)],
            IHtmlSelectElement { Name.Length: > 0 } list => [.. list.Options.Where(o => o.IsSelected).Select(o => (list.Name!, o.Value))],
            _ => [],
        });
    }
}
