using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

/// <summary>A label, a hint, the message if the value was refused, and the control. Other attributes (type, autocomplete, …) go to the control.</summary>
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }

    /// <summary>More than one makes a text area.</summary>
    public int Rows { get; set; } = 1;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    internal static string IdOf(string field) => TagBuilder.CreateSanitizedId(field, "_");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = IdOf(For.Name);
        var error = ViewContext.ModelState.GetValueOrDefault(For.Name)?.Errors.FirstOrDefault()?.ErrorMessage;
        var control = output.Attributes.ToDictionary(a => a.Name, a => a.Value);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field refused");
        output.Content.AppendHtml(Html.Element("label", Label, ("for", id)));

        var descriptions = new List<string>();
        Describe("hint", Hint);
        Describe("error", error);
        if (descriptions.Count > 0)
        {
            control["aria-describedby"] = string.Join(' ', descriptions);
        }

        if (error is not null)
        {
            control["aria-invalid"] = "true";
        }

        var format = "date".Equals(control.GetValueOrDefault("type")?.ToString(), StringComparison.Ordinal) ? "{0:yyyy-MM-dd}" : null;
        output.Content.AppendHtml(Rows > 1
            ? html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, columns: 0, control)
            : html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format, control));

        void Describe(string kind, string? text)
        {
            if (text is not null)
            {
                descriptions.Add($"{id}-{kind}");
                output.Content.AppendHtml(Html.Element("p", text, ("id", $"{id}-{kind}"), ("class", kind)));
            }
        }
    }
}
