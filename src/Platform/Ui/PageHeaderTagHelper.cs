using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

/// <summary>The heading of a page, which is also the title of its window; the content are links to what one can do here.</summary>
public sealed class PageHeaderTagHelper : TagHelper
{
    public required string Title { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] = Title;
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-header");
        output.PreContent.AppendHtml(Html.Element("h1", Title));
    }
}
