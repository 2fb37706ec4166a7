using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

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
}
