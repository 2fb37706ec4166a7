using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

/// <summary>A captioned table that can be scrolled with the keyboard on a narrow screen, or a sentence when there are no rows.</summary>
public sealed class DataTableTagHelper : TagHelper
{
    public required string Caption { get; set; }
    public required int Count { get; set; }
    public required string Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Count == 0)
        {
            output.TagName = "p";
            output.Content.SetContent(Empty);
            return;
        }

        output.TagName = "table";
        output.PreElement.AppendHtml(Html.Element("div", "", ("class", "table"), ("role", "region"), ("aria-label", Caption), ("tabindex", "0")).RenderStartTag());
        output.PreContent.AppendHtml(Html.Element("caption", Caption));
        output.PostElement.AppendHtml("</div>");
    }
}
