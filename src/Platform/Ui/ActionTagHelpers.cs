using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

public enum ActionKind
{
    /// <summary>The one thing to do here.</summary>
    Primary,
    Ghost,
    /// <summary>Cannot be taken back.</summary>
    Danger,
    /// <summary>Like a link, in line with buttons.</summary>
    Plain,
}

/// <summary>What links and buttons to press share.</summary>
public abstract class ActionTagHelper : TagHelper
{
    public ActionKind Kind { get; set; }
    public bool Small { get; set; }

    /// <summary>The name of a symbol in wwwroot/icons.svg.</summary>
    public string? Icon { get; set; }

    protected void Render(TagHelperOutput output, string element)
    {
        var kind = Kind switch { ActionKind.Ghost => "btn ghost", ActionKind.Danger => "btn danger", ActionKind.Plain => "btn plain", _ => "btn" };
        output.Become(element, Small ? kind + " small" : kind);
        if (!string.IsNullOrEmpty(Icon))
        {
            output.PreContent.AppendHtml(Html.Icon(Icon));
        }
    }
}

/// <summary>A link to another page that looks like a button: <c>&lt;action-link href="/plans/import"&gt;…</c>.</summary>
public sealed class ActionLinkTagHelper : ActionTagHelper
{
    public required string Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Render(output, "a");
        output.Attributes.SetAttribute("href", Href);
    }
}

/// <summary>Sends the form it stands in. Other attributes (name, value, formaction, …) are kept.</summary>
public sealed class ActionButtonTagHelper : ActionTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Render(output, "button");
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }
    }
}
