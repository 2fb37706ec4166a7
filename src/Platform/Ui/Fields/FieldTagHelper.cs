using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

public enum FieldType
{
    Text,
    /// <summary>Typed as dd/MM/yyyy in both languages, whatever the browser's own is; bound by <see cref="DayBinder"/>.</summary>
    Date,
    /// <summary>Written as the reader's language writes it; bound by <see cref="NumberBinder"/>.</summary>
    Number,
    /// <summary>A whole number of đồng, unless <see cref="FieldTagHelper.Unit"/> says otherwise.</summary>
    Money,
    Select,
    /// <summary>Several of a list; the property is a list.</summary>
    Checkboxes,
    /// <summary>One yes or no.</summary>
    Checkbox,
    Radios,
    Textarea,
    Password,
    Email,
    Tel,
    File,
}

/// <summary>
/// A label, a hint, the message if the value was refused, and the control:
/// <c>&lt;field for="Input.Due" label="…" type="Date" required&gt;</c>. Other attributes (autocomplete, accept, multiple, …) go to the control.
/// </summary>
public sealed class FieldTagHelper(IHtmlGenerator html, IStringLocalizer<PlatformTexts> t) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }
    public FieldType Type { get; set; }

    /// <summary>Marks the field; the rule itself stands in the handler.</summary>
    public bool Required { get; set; }

    /// <summary>What is chosen from: for Select, Checkboxes and Radios.</summary>
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>The first entry of a Select, for "nothing chosen".</summary>
    public string? Choose { get; set; }

    /// <summary>Stands behind a number: "%", "triệu đồng".</summary>
    public string? Unit { get; set; }

    /// <summary>More than one makes a text area.</summary>
    public int Rows { get; set; } = 1;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    internal static string IdOf(string field) => TagBuilder.CreateSanitizedId(field, "_");

    /// <summary>With what a partial stands in front of it.</summary>
    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private bool IsGroup => Type is FieldType.Checkboxes or FieldType.Radios;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = IdOf(Name);
        var error = ViewContext.ModelState.GetValueOrDefault(Name)?.Errors.FirstOrDefault()?.ErrorMessage;
        var control = output.Attributes.Where(a => a.Name != "class").ToDictionary(a => a.Name, a => (object?)(a.ValueStyle == HtmlAttributeValueStyle.Minimized ? a.Name : a.Value));
        var size = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.Clear();
        output.Become(IsGroup ? "fieldset" : "div", string.Join(' ', ((string?[])["field", error is null ? null : "refused", size]).OfType<string>()));

        var descriptions = new List<string>();
        if (Type != FieldType.Checkbox)
        {
            output.Content.AppendHtml(Title(id));
        }

        Describe("hint", !string.IsNullOrEmpty(Hint) ? Hint : Type == FieldType.Date ? t["Such as {0}", "15/07/2026"].Value : null);
        Describe("error", error);
        if (descriptions.Count > 0)
        {
            (IsGroup ? output.Attributes : null)?.SetAttribute("aria-describedby", string.Join(' ', descriptions));
            control["aria-describedby"] = string.Join(' ', descriptions);
        }

        if (error is not null)
        {
            control["aria-invalid"] = "true";
        }

        if (Required && !IsGroup && Type != FieldType.Checkbox)
        {
            control["aria-required"] = "true";
        }

        output.Content.AppendHtml(Control(id, control));

        void Describe(string kind, string? text)
        {
            if (text is not null)
            {
                descriptions.Add($"{id}-{kind}");
                output.Content.AppendHtml(Html.Element("p", text, ("id", $"{id}-{kind}"), ("class", kind)));
            }
        }
    }

    private TagBuilder Title(string id)
    {
        var title = IsGroup ? Html.Element("legend", Label, ("id", id), ("tabindex", "-1")) : Html.Element("label", Label, ("for", id));
        return Required ? title.Containing(new HtmlString(" ")).Containing(Mark()) : title;
    }

    private TagBuilder Mark() => Html.Element("span", "*", ("class", "required"), ("title", t["Must be filled in"]));

    private TagBuilder Control(string id, Dictionary<string, object?> attributes)
    {
        switch (Type)
        {
            case FieldType.Select:
                return html.GenerateSelect(ViewContext, For.ModelExplorer, string.IsNullOrEmpty(Choose) ? null : Choose, For.Name, Options, Current(), allowMultiple: false, attributes);
            case FieldType.Checkboxes:
            case FieldType.Radios:
                return Choices(id, Type == FieldType.Radios ? "radio" : "checkbox", attributes);
            case FieldType.Checkbox:
                return Tick(id, attributes);
            case FieldType.Password:
                return html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes);
            case FieldType.File:
                attributes["type"] = "file";
                return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value: null, format: null, attributes);
            case FieldType.Date:
                return Day(attributes);
            case FieldType.Number:
            case FieldType.Money:
                return Figure(attributes);
            case FieldType.Textarea:
                return html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Math.Max(Rows, 4), columns: 0, attributes);
            default:
                return Rows > 1
                    ? html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, columns: 0, attributes)
                    : Line(attributes);
        }
    }

    private TagBuilder Day(Dictionary<string, object?> attributes)
    {
        attributes["class"] = "day";
        attributes["data-choose"] = t["Choose a day in the calendar"].Value;
        attributes["data-icons"] = KitAssets.Icons;
        attributes.TryAdd("inputmode", "numeric");
        attributes.TryAdd("autocomplete", "off");
        attributes.TryAdd("placeholder", t["dd/mm/yyyy"].Value);
        attributes.TryAdd("type", "text");
        return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model is DateOnly day ? Format.Date(day) : null, format: null, attributes);
    }

    private TagBuilder Line(Dictionary<string, object?> attributes)
    {
        attributes.TryAdd("type", Type.ToString().ToLowerInvariant());
        return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format: null, attributes);
    }

    private TagBuilder Figure(Dictionary<string, object?> attributes)
    {
        attributes.TryAdd("type", "text");
        attributes.TryAdd("inputmode", Type == FieldType.Money ? "numeric" : "decimal");
        attributes.TryAdd("autocomplete", "off");
        attributes["class"] = "short";
        var value = For.Model is IConvertible number ? Format.Number(number.ToDecimal(Format.Numbers), 6) : null;
        var input = html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value, format: null, attributes);
        var unit = Unit ?? (Type == FieldType.Money ? t["đồng"].Value : null);
        return unit is null ? input : Html.Element("div", "", ("class", "unit")).Containing(input).Containing(Html.Element("span", unit));
    }

    private TagBuilder Tick(string id, Dictionary<string, object?> attributes)
    {
        // Not the framework's box, which fails where something else than yes or no was posted.
        var box = Html.Element("input", "", ("type", "checkbox"), ("name", Name), ("value", "true"), ("id", id));
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.MergeAttributes(attributes);
        if (Current().Contains("True", StringComparer.OrdinalIgnoreCase))
        {
            box.Attributes["checked"] = "checked";
        }

        var text = Html.Element("span", Label);
        return Html.Element("label", "", ("class", "choice"), ("for", id)).Containing(box).Containing(Required ? text.Containing(new HtmlString(" ")).Containing(Mark()) : text);
    }

    private TagBuilder Choices(string id, string kind, Dictionary<string, object?> attributes)
    {
        var chosen = Current();
        var list = Html.Element("div", "", ("class", "choices"));
        var number = 0;
        foreach (var option in Options)
        {
            var input = Html.Element("input", "", ("type", kind), ("name", Name), ("value", option.Value ?? option.Text), ("id", $"{id}_{number}"));
            input.TagRenderMode = TagRenderMode.SelfClosing;
            if (option.Selected || chosen.Contains(option.Value ?? option.Text, StringComparer.OrdinalIgnoreCase))
            {
                input.Attributes["checked"] = "checked";
            }

            if (attributes.TryGetValue("aria-invalid", out var invalid))
            {
                input.Attributes["aria-invalid"] = invalid?.ToString();
            }

            list.Containing(Html.Element("label", "", ("class", "choice"), ("for", $"{id}_{number++}")).Containing(input).Containing(Html.Element("span", option.Text)));
        }

        return list;
    }

    /// <summary>What was posted, or else what the model holds.</summary>
    private string[] Current()
    {
        if (ViewContext.ModelState.GetValueOrDefault(Name)?.RawValue is { } posted)
        {
            return posted as string[] ?? [posted.ToString()!];
        }

        // A box that is not ticked is not posted.
        if (Type is FieldType.Checkbox or FieldType.Checkboxes && !ViewContext.ModelState.IsValid && ViewContext.HttpContext.Request.HasFormContentType)
        {
            return [];
        }

        return For.Model switch
        {
            null => [],
            string one => [one],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(v => v?.ToString() ?? "")],
            var one => [one.ToString()!],
        };
    }
}
