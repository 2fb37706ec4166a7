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

    /// <summary>Opens the form, fills it in as a browser would and posts it.</summary>
    /// <param name="fields">What is typed or chosen; a box is ticked with "true".</param>
    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> Fill(string path, params (string Name, string Value)[] fields) => await Post(path, ValuesOf(await Open(path)), fields);

    /// <summary>Posts what a form held when it was opened earlier.</summary>
    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> Post(string path, IEnumerable<KeyValuePair<string, string>> opened, params (string Name, string Value)[] fields)
    {
        var names = fields.Select(f => f.Name).ToHashSet();
        var values = opened.Where(v => !names.Contains(v.Key)).Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values), Headers = { { "Accept-Language", "en" } } };
        var response = await client.SendAsync(request);
        return (response, await Parse(response));
    }

    /// <summary>Opens the form, puts a file into it and posts it.</summary>
    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> Upload(string path, string field, string fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in ValuesOf(await Open(path)).Where(v => fields.All(f => f.Name != v.Key)).Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(content), field, fileName);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form, Headers = { { "Accept-Language", "en" } } };
        var response = await client.SendAsync(request);
        return (response, await Parse(response));
    }

    /// <summary>The values of the form that posts, the page's own if there are several.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ValuesOf(IHtmlDocument page, string? action = null)
    {
        var forms = page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().ToList();
        var form = forms.Find(f => f.GetAttribute("action") == action) ?? forms.LastOrDefault();
        return [.. form?.Elements.OfType<IHtmlElement>().SelectMany(ValuesOf) ?? []];
    }

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [new(input.Name, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [new(area.Name, area.Value)],
        IHtmlSelectElement { Name.Length: > 0 } list => [.. list.Options.Where(o => o.IsSelected).Select(o => KeyValuePair.Create(list.Name, o.Value))],
        _ => [],
    };
}
