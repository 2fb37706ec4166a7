using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

/// <summary>A status in words; colour and mark only repeat it.</summary>
public sealed class StatusBadgeTagHelper : TagHelper
{
    public required Tone Tone { get; set; }
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", $"tag {Tone.Class()}");
        output.Content.SetContent(Text);
    }
}
