using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using XaSo.Platform.Ui;

namespace XaSo.Tests.Platform.Ui;

public sealed class FormTests(TestApp app)
{
    private readonly Visitor _visitor = app.Visit(Guid.CreateVersion7(), "platform.ui.read");

    [Fact]
    public async Task The_summary_of_errors_leads_to_the_field_that_was_refused()
    {
        var (response, page) = await Post(("Input.Level", "12.34.5"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var link = Assert.Single(page.QuerySelectorAll(".error-summary a"));
        var field = page.QuerySelector(link.GetAttribute("href")!)!;
        Assert.Equal("Input.Level", field.GetAttribute("name"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains(link.TextContent, page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_and_the_key_of_the_form_are_kept_when_it_is_refused()
    {
        var (_, page) = await Post(("Input.Name", "Tỷ lệ hộ dân"), ("Input.Due", "31/2/2027"), ("Input.Offices", "kt"), ("IdempotencyKey", "0190d5a8-0000-7000-8000-000000000001"));

        Assert.Equal("Tỷ lệ hộ dân", page.QuerySelector("[name='Input.Name']")!.TextContent.Trim());
        Assert.Equal("31/2/2027", Value(page, "Input.Due"));
        Assert.Equal(["kt"], page.QuerySelectorAll<IHtmlInputElement>("[name='Input.Offices']").Where(i => i.IsChecked).Select(i => i.Value));
        Assert.Equal("0190d5a8-0000-7000-8000-000000000001", Value(page, "IdempotencyKey"));
    }

    [Fact]
    public async Task A_form_carries_a_key_and_the_version_that_was_shown()
    {
        var page = await _visitor.Open("/ui");

        Assert.Equal(7, Guid.Parse(Value(page, "IdempotencyKey")).Version);
        Assert.NotEqual(Value(page, "IdempotencyKey"), Value(await _visitor.Open("/ui"), "IdempotencyKey"));
        Assert.True(Guid.TryParse(Value(page, "Input.Version"), out _));
    }

    [Fact]
    public async Task After_a_write_a_notice_is_shown_once()
    {
        var (response, _) = await Post(("Input.Refused", "hồ sơ"));

        Assert.Equal("/ui", response.Headers.Location?.OriginalString);
        Assert.Equal("It was saved", (await _visitor.Open("/ui")).QuerySelector("[role=status]")!.TextContent.Trim());
        Assert.Null((await _visitor.Open("/ui")).QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task Every_control_has_a_name_that_can_be_read_out()
    {
        var page = await _visitor.Open("/ui");
        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            Assert.True(page.QuerySelector($"label[for='{control.Id}']") is not null || control.HasAttribute("aria-label"), control.OuterHtml);
        }
    }

    [Theory]
    [InlineData("1.234,5", "vi", 1234.5)]
    [InlineData("1234,5", "vi", 1234.5)]
    [InlineData("95", "vi", 95.0)]
    [InlineData("-3,25", "vi", -3.25)]
    [InlineData("1 250 000", "vi", 1250000.0)]
    [InlineData("12.5", "vi", null)]
    [InlineData("1.23.456", "vi", null)]
    [InlineData("khoảng 40", "vi", null)]
    [InlineData("1,234.5", "en", 1234.5)]
    [InlineData("12,5", "en", null)]
    public void A_number_is_read_as_the_language_writes_it_and_a_doubtful_one_is_refused(string text, string language, double? expected) =>
        Assert.Equal((decimal?)expected, NumberBinder.Read(text, CultureInfo.GetCultureInfo(language)));

    [Theory]
    [InlineData("5/7/2026", "2026-07-05")]
    [InlineData("05-07-2026", "2026-07-05")]
    [InlineData(" 31 / 12 / 2026 ", "2026-12-31")]
    [InlineData("2026-07-05", "2026-07-05")]
    [InlineData("30/2/2026", null)]
    [InlineData("12/31/2026", null)]
    [InlineData("15/7", null)]
    public void A_day_is_read_day_first(string text, string? expected) =>
        Assert.Equal(expected, DayBinder.Read(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Value(IDocument page, string name) => page.QuerySelector<IHtmlInputElement>($"input[name='{name}']")!.Value;

    private async Task<(HttpResponseMessage Response, IHtmlDocument Page)> Post(params (string Name, string Value)[] fields)
    {
        var form = await _visitor.Open("/ui");
        var values = new Dictionary<string, string> { ["__RequestVerificationToken"] = Value(form, "__RequestVerificationToken"), ["IdempotencyKey"] = Value(form, "IdempotencyKey") };
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/ui") { Content = new FormUrlEncodedContent(values), Headers = { { "Accept-Language", "en" } } };
        var response = await _visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
