using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>
/// A form that posts to its own page: first what went wrong, linked to the fields, then the fields. It carries a key named
/// "IdempotencyKey" (a Guid), the same until the write succeeds, and the version of the row that was shown.
/// </summary>
public sealed class FormForTagHelper(IHtmlGenerator html, IStringLocalizer<PlatformTexts> t) : TagHelper
{
    public const string KeyField = "IdempotencyKey";

    /// <summary>The version column of what is edited, such as "Input.Version".</summary>
    public ModelExpression? Version { get; set; }

    /// <summary>What is typed is kept in the browser under this name until it was saved.</summary>
    public string? Keep { get; set; }

    /// <summary>For a form with files.</summary>
    public bool Upload { get; set; }

    /// <summary>Stands on every page beside the page's own form, and says nothing of what went wrong with that.</summary>
    public bool Apart { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("form", "form");
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate"); // our messages in the user's language, not the browser's in its own
        if (Upload)
        {
            output.Attributes.SetAttribute("enctype", "multipart/form-data");
        }

        output.PreContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
        output.PreContent.AppendHtml(Hidden(KeyField, (Apart ? null : Posted(KeyField)) ?? Guid.CreateVersion7().ToString()));
        if (Version is not null)
        {
            output.PreContent.AppendHtml(Hidden(Version.Name, Posted(Version.Name) ?? Version.Model?.ToString() ?? ""));
        }

        if (!Apart && !ViewContext.ModelState.IsValid)
        {
            output.PreElement.AppendHtml(ErrorSummary());
        }

        if (Keep is not null)
        {
            output.Attributes.SetAttribute("data-keep", Keep);
            output.PreContent.AppendHtml(KeptNote());
        }
    }

    private string? Posted(string field)
    {
        var request = ViewContext.HttpContext.Request;
        return request.HasFormContentType && request.Form.TryGetValue(field, out var value) ? value.ToString() : null;
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = Html.Element("input", "", ("type", "hidden"), ("name", name), ("value", value));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }

    /// <summary>Shown by app.js when it has put back what was typed earlier.</summary>
    private TagBuilder KeptNote() =>
        Html.Element("div", "", ("id", "kept"), ("class", "notice blue kept"), ("hidden", "hidden")).Containing(Html.Element("div", t["What you had typed earlier and not saved was put back."])
            .Containing(Html.Element("p", t["Somebody else has changed this since; compare both before you save."], ("data-changed", ""), ("hidden", "hidden")))
            .Containing(Html.Element("button", t["Discard it"], ("type", "button"), ("class", "btn plain small"))));

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

        return Html.Element("div", "", ("class", "error-summary"), ("role", "alert"), ("tabindex", "-1"), ("autofocus", "autofocus"))
            .Containing(Html.Element("h2", t["There is a problem"]))
            .Containing(list);
    }
}
