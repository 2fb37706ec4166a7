using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

/// <summary>Where a list would be: what is missing and what to do about it; the content explains.</summary>
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Title { get; set; }
    public string? Action { get; set; }
    public string? Href { get; set; }

    internal static IHtmlContent Build(string title, IHtmlContent? explanation, string? action, string? href)
    {
        var state = Html.Element("div", "", ("class", "empty")).Containing(Html.Icon("empty")).Containing(Html.Element("strong", title));
        if (explanation is not null)
        {
            state.Containing(Html.Element("p", "").Containing(explanation));
        }

        return string.IsNullOrEmpty(action) || string.IsNullOrEmpty(href) ? state : state.Containing(Html.Element("a", action, ("class", "btn"), ("href", href)));
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var explanation = await output.GetChildContentAsync();
        output.SuppressOutput();
        output.PostElement.AppendHtml(Build(Title, explanation.IsEmptyOrWhiteSpace ? null : explanation, Action, Href));
    }
}
