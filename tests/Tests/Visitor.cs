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
        var values = ValuesOf(await Open(path)).Where(v => !fields.Any(f => f.Name == v.Key)).Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values), Headers = { { "Accept-Language", "en" } } };
        var response = await client.SendAsync(request);
        return (response, await Parse(response));
    }

    /// <summary>Opens the form and posts it with a file.</summary>
    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> Upload(string path, string field, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in ValuesOf(await Open(path)))
        {
            form.Add(new StringContent(value), key);
        }

        form.Add(new ByteArrayContent(content), field, name);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form, Headers = { { "Accept-Language", "en" } } };
        var response = await client.SendAsync(request);
        return (response, await Parse(response));
    }

    /// <summary>What a browser would send of the page's form if nothing were filled in.</summary>
    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlDocument page)
    {
        var elements = page.QuerySelectorAll("form[method=post] input, form[method=post] select, form[method=post] textarea");
        foreach (var element in elements.Where(e => e.GetAttribute("name") is not null))
        {
            var value = element switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null)
            {
                yield return KeyValuePair.Create(element.GetAttribute("name")!, value);
            }
        }
    }
}
