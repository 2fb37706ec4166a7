using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>An address or code to be taken elsewhere: <c>&lt;copy-text value="…" label="…" /&gt;</c>. Without scripts it is marked and copied by hand.</summary>
public sealed class CopyTextTagHelper(IStringLocalizer<PlatformTexts> t) : TagHelper
{
    public required string Value { get; set; }

    /// <summary>What the text is, for those who listen.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "copy");
        output.Content.SetHtmlContent(Html.Element("input", "", ("type", "text"), ("readonly", "readonly"), ("aria-label", Label), ("value", Value), ("data-copy", t["Copy"]), ("data-copied", t["Copied"])));
    }
}
