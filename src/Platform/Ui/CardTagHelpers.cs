using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

/// <summary>A white card with a heading, and a link to where there is more.</summary>
public sealed class CardTagHelper : TagHelper
{
    public string? Title { get; set; }
    public string? More { get; set; }
    public string? MoreHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("section", "card");
        if (string.IsNullOrEmpty(Title))
        {
            return;
        }

        var head = Html.Element("div", "", ("class", "card-head")).Containing(Html.Element("h2", Title));
        output.PreContent.AppendHtml(string.IsNullOrEmpty(More) || string.IsNullOrEmpty(MoreHref) ? head : head.Containing(Html.Element("a", More, ("href", MoreHref))));
    }
}

public enum ColumnsKind
{
    Two,
    Three,
    WideFirst,
}

/// <summary>Cards beside each other, beneath each other on a narrow screen.</summary>
public sealed class CardColumnsTagHelper : TagHelper
{
    public ColumnsKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("div", Kind switch { ColumnsKind.Three => "columns three", ColumnsKind.WideFirst => "columns wide-first", _ => "columns" });
}

/// <summary>A wide part, such as a document, beside a <see cref="SidePanelTagHelper"/>.</summary>
public sealed class SplitViewTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "split");
}

/// <summary>Stays in view beside what is read.</summary>
public sealed class SidePanelTagHelper : TagHelper
{
    public required string Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("aside", "card side");
        output.Attributes.SetAttribute("aria-label", Title);
        output.Attributes.SetAttribute("tabindex", "0");
        output.PreContent.AppendHtml(Html.Element("h2", Title));
    }
}
