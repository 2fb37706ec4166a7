using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

/// <summary>A status in words; the colour only repeats it.</summary>
public sealed class StatusBadgeTagHelper : TagHelper
{
    public required Enum Status { get; set; }
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"badge {Status.ToString().ToLowerInvariant()}");
        output.Content.SetContent(Text);
    }
}
