using System.Net;
using AngleSharp.Dom;

namespace XaSo.Tests.Architecture;

/// <summary>What holds for every page that can be opened by its address alone.</summary>
public sealed class PageTests(TestApp app)
{
    /// <summary>A page is shown with few statements however much it shows; a test of the page itself counts with few and with many rows.</summary>
    private const int MostStatements = 15;

    private static readonly string[] _dataScripts = ["application/json", "application/ld+json", "importmap"];

    [Fact]
    public async Task Pages_bring_no_script_and_no_style_in_their_text_and_forbid_it()
    {
        var faults = new List<string>();
        await OpenAll((route, page, response) =>
        {
            var policy = response.Headers.TryGetValues("Content-Security-Policy", out var values) ? string.Join(';', values) : "";
            if (!policy.Contains("default-src 'self'", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal))
            {
                faults.Add($"{route}: policy “{policy}”");
            }

            faults.AddRange(from element in page.All
                            where element is { LocalName: "style" }
                                || (element is { LocalName: "script" } && !element.HasAttribute("src") && !_dataScripts.Contains(element.GetAttribute("type")))
                                || element.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                            select $"{route}: {element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)]}");
        });
        Faults.Empty(faults);
    }

    [Fact]
    public async Task Pages_have_a_title_one_main_heading_a_language_and_no_id_twice()
    {
        var faults = new List<string>();
        await OpenAll((route, page, _) =>
        {
            if (string.IsNullOrWhiteSpace(page.Title) || page.QuerySelectorAll("h1").Length != 1 || page.DocumentElement.GetAttribute("lang") != "vi")
            {
                faults.Add($"{route}: title “{page.Title}”, {page.QuerySelectorAll("h1").Length} × h1, language “{page.DocumentElement.GetAttribute("lang")}”");
            }

            faults.AddRange(from element in page.QuerySelectorAll("[id]")
                            group element by element.Id into same
                            where same.Count() > 1
                            select $"{route}: id “{same.Key}” {same.Count()} times");
        });
        Faults.Empty(faults);
    }

    [Fact]
    public async Task Pages_ask_little_of_the_database()
    {
        var faults = new List<string>();
        var visitor = await Anybody();
        foreach (var route in await Openable())
        {
            await visitor.Open(route); // what is compiled or cached at the first time
            var statements = await app.CountStatements(() => visitor.Open(route));
            if (statements > MostStatements)
            {
                faults.Add($"{route}: {statements} statements");
            }
        }

        Faults.Empty(faults);
    }

    private async Task OpenAll(Action<string, IDocument, HttpResponseMessage> look)
    {
        var visitor = await Anybody();
        foreach (var route in await Openable())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, route) { Headers = { { "Accept-Language", "vi" } } };
            using var response = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            if (response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                look(route, await Visitor.Parse(response), response);
            }
            else
            {
                Assert.True((int)response.StatusCode < 500, $"{route} answers {response.StatusCode}");
            }
        }
    }

    private async Task<IEnumerable<string>> Openable() =>
        from route in await Route.All(app.Services)
        where route.Page is not null && !route.HasParameters
        select route.WithoutOptional;

    private async Task<Visitor> Anybody() =>
        app.Visit(Guid.CreateVersion7(), [.. (await Route.All(app.Services)).Select(r => r.Permission).OfType<string>().Distinct()]);
}
