using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>A page above this one.</summary>
public sealed record Crumb(string Text, string Address);

/// <summary>The heading of a page, which is also the title of its window; the content are links to what one can do here.</summary>
public sealed class PageHeaderTagHelper(IStringLocalizer<PlatformTexts> t) : TagHelper
{
    /// <summary>Where the layout finds the title; a partial has ViewData of its own.</summary>
    internal const string TitleItem = "page-title";

    public required string Title { get; set; }

    /// <summary>One line that says how much there is, or where one stands.</summary>
    public string? Subtitle { get; set; }

    /// <summary>From the top down, without this page.</summary>
    public IReadOnlyList<Crumb> Breadcrumbs { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.HttpContext.Items[TitleItem] = Title;
        var actions = await output.GetChildContentAsync();
        output.Become("header", "page-header");
        if (Breadcrumbs.Count > 0)
        {
            output.PreElement.AppendHtml(Path());
        }

        var heading = Html.Element("div", "").Containing(Html.Element("h1", Title));
        output.Content.AppendHtml(string.IsNullOrEmpty(Subtitle) ? heading : heading.Containing(Breadcrumbs.Any(c => c.Text == Subtitle) ? Html.Element("p", Subtitle, ("class", "again")) : Html.Element("p", Subtitle)));
        if (!actions.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Html.Element("div", "", ("class", "actions")).Containing(actions));
        }
    }

    private TagBuilder Path()
    {
        var list = Html.Element("ol", "");
        foreach (var (text, address) in Breadcrumbs)
        {
            list.Containing(Html.Element("li", "").Containing(Html.Element("a", text, ("href", address))));
        }

        return Html.Element("nav", "", ("class", "crumbs"), ("aria-label", t["Path to this page"])).Containing(list);
    }
}
