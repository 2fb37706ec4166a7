using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

/// <summary>A message that stands apart: for information (Blue), what has been done (Green), a warning (Amber), a danger (Red).</summary>
public sealed class NoticeBoxTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Blue;
    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", $"notice {Tone.Class()}");
        var body = Html.Element("div", "");
        if (!string.IsNullOrEmpty(Title))
        {
            body.Containing(Html.Element("strong", Title));
        }

        output.Content.SetHtmlContent(body.Containing(content));
    }
}
