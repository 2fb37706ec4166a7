using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>Names and values, one below the other.</summary>
public sealed class DefinitionListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "kv");
}

/// <summary>One line of a <see cref="DefinitionListTagHelper"/>; the content is the value.</summary>
public sealed class DefinitionTagHelper : TagHelper
{
    public required string Term { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("dd");
        output.PreElement.AppendHtml(Html.Element("dt", Term));
        if ((await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent("–");
        }
    }
}

/// <summary>What happened, the latest first.</summary>
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "timeline");
}

/// <summary>When, by whom, what; the content adds to it.</summary>
public sealed class TimelineItemTagHelper : TagHelper
{
    /// <summary>In UTC.</summary>
    public required DateTime At { get; set; }
    public required string Title { get; set; }
    public string? By { get; set; }
    public Tone Tone { get; set; } = Tone.Grey;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("li", Tone.Class());
        output.Content.AppendHtml(Html.Element("strong", Title));
        var when = Html.Element("div", "").Containing(Html.Element("time", Format.Time(At), ("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssZ", Format.Numbers))));
        output.Content.AppendHtml(string.IsNullOrEmpty(By) ? when : when.Containing(Html.Element("span", " · " + By, ("class", "muted"))));
        if (!content.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Html.Element("p", "").Containing(content));
        }
    }
}

/// <summary>Views of one page, each with an address of its own.</summary>
public sealed class TabSetTagHelper : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ul", "tabs");
        output.PreElement.AppendHtml(Html.Element("nav", "", ("aria-label", Label)).RenderStartTag());
        output.PostElement.AppendHtml("</nav>");
    }
}

public sealed class TabLinkTagHelper : TagHelper
{
    public required string Href { get; set; }
    public required string Text { get; set; }
    public int? Count { get; set; }

    /// <summary>In the place of a count.</summary>
    public string? Note { get; set; }
    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li");
        var link = Html.Element("a", Text, ("href", Href));
        if (Current)
        {
            link.Attributes["aria-current"] = "page";
        }

        output.Content.AppendHtml((Note ?? (Count is { } count ? Format.Number(count) : null)) is { } figure ? link.Containing(Html.Element("b", figure)) : link);
    }
}

/// <summary>A form that narrows a list; what is chosen stands in the address.</summary>
public sealed class FilterBarTagHelper(IStringLocalizer<PlatformTexts> t) : TagHelper
{
    public required string Action { get; set; }

    /// <summary>One of many fields leaves no room for the list on a phone; there it is folded until it is asked for.</summary>
    public bool Fold { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("form", "filter");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", Action);
        output.Attributes.SetAttribute("role", "search");
        if (Fold)
        {
            output.PreElement.AppendHtml("<details class=\"fold\" open>").AppendHtml(Html.Element("summary", t["Narrow the list"]));
            output.PostElement.AppendHtml("</details>");
        }
    }
}
