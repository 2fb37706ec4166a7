using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

internal static class Html
{
    public static TagBuilder Element(string name, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);
        foreach (var attribute in attributes)
        {
            element.Attributes.Add(attribute.Name, attribute.Value);
        }

        return element;
    }

    public static TagBuilder Containing(this TagBuilder element, IHtmlContent content)
    {
        element.InnerHtml.AppendHtml(content);
        return element;
    }

    /// <summary>A symbol of wwwroot/icons.svg; it only accompanies words, so it is hidden from those who listen.</summary>
    public static IHtmlContent Icon(string name) =>
        Element("svg", "", ("class", "icon"), ("aria-hidden", "true"), ("focusable", "false"))
            .Containing(Element("use", "", ("href", $"{KitAssets.Icons}#{name}")));

    public static void Become(this TagHelperOutput output, string element, string? classes = null)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (classes is not null)
        {
            var given = output.Attributes["class"]?.Value?.ToString();
            output.Attributes.SetAttribute("class", given is null ? classes : $"{classes} {given}");
        }
    }
}
