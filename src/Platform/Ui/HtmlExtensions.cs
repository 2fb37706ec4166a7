using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace XaSo.Platform.Ui;

public static class HtmlExtensions
{
    /// <summary>A symbol of wwwroot/icons.svg, beside words.</summary>
    public static IHtmlContent Symbol(this IHtmlHelper html, string name) => Ui.Html.Icon(name);
}
