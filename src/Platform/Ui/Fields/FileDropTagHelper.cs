using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>A place to drop or choose files; without scripts an ordinary file field. The form needs upload="true".</summary>
public sealed class FileDropTagHelper(IStringLocalizer<PlatformTexts> t) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }

    /// <summary>What is accepted, in words: "Word, PDF, tối đa 20 MB".</summary>
    public required string Hint { get; set; }

    /// <summary>As in HTML: ".docx,.pdf".</summary>
    public string? Accept { get; set; }
    public bool Multiple { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>With what a partial stands in front of it.</summary>
    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = FieldTagHelper.IdOf(Name);
        var error = ViewContext.ModelState.GetValueOrDefault(Name)?.Errors.FirstOrDefault()?.ErrorMessage;
        output.Become("div", error is null ? "field" : "field refused");
        output.Content.AppendHtml(Html.Element("label", Label, ("for", id)));
        if (error is not null)
        {
            output.Content.AppendHtml(Html.Element("p", error, ("id", $"{id}-error"), ("class", "error")));
        }

        var input = Html.Element("input", "", ("type", "file"), ("name", Name), ("id", id), ("data-file", t["Choose a file"]), ("data-none", t["No file chosen yet"]), ("aria-describedby", error is null ? $"{id}-hint" : $"{id}-error {id}-hint"));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        Set(input, "accept", Accept);
        Set(input, "multiple", Multiple ? "multiple" : null);
        Set(input, "aria-invalid", error is null ? null : "true");
        output.Content.AppendHtml(Html.Element("div", "", ("class", "drop"), ("data-drop", ""))
            .Containing(Html.Icon("upload"))
            .Containing(Html.Element("p", t["Drop the file here, or choose it from the computer"]))
            .Containing(input)
            .Containing(Html.Element("p", Hint, ("class", "hint"), ("id", $"{id}-hint"))));
    }

    private static void Set(TagBuilder input, string name, string? value)
    {
        if (value is not null)
        {
            input.Attributes[name] = value;
        }
    }
}
