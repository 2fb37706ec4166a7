using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace XaSo.Tests;

/// <summary>Somebody with a browser without JavaScript.</summary>
public sealed class Visitor(HttpClient client)
{
    private static readonly HtmlParser _parser = new();

    public HttpClient Http => client;

    public async Task<IHtmlDocument> Open(string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Language", language } } };
        using var response = await client.SendAsync(request);
        return await Parse(response);
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage response) => _parser.ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Opens the form, fills it in and posts it.</summary>
    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> Fill(string path, params (string Name, string Value)[] fields)
    {
        var page = await Open(path);
        var values = page.QuerySelectorAll("form[method=post] input").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values), Headers = { { "Accept-Language", "en" } } };
        var response = await client.SendAsync(request);
        return (response, await Parse(response));
    }
}
