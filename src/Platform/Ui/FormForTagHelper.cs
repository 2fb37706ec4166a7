using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>A form that posts to its own page: first what went wrong, linked to the fields, then the fields.</summary>
public sealed class FormForTagHelper(IHtmlGenerator html, IStringLocalizer<PlatformTexts> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate"); // our messages in the user's language, not the browser's in its own
        output.PreContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
        if (!ViewContext.ModelState.IsValid)
        {
            output.PreElement.AppendHtml(ErrorSummary());
        }
    }

    private TagBuilder ErrorSummary()
    {
        var list = Html.Element("ul", "");
        foreach (var (field, state) in ViewContext.ModelState)
        {
            foreach (var error in state.Errors)
            {
                list.Containing(field == ""
                    ? Html.Element("li", error.ErrorMessage)
                    : Html.Element("li", "").Containing(Html.Element("a", error.ErrorMessage, ("href", "#" + FieldTagHelper.IdOf(field)))));
            }
        }

        return Html.Element("div", "", ("class", "error-summary"), ("role", "alert"), ("tabindex", "-1"))
            .Containing(Html.Element("h2", t["There is a problem"]))
            .Containing(list);
    }
}
