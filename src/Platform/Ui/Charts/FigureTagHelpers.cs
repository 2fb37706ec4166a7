using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace XaSo.Platform.Ui;

/// <summary>Tiles beside each other.</summary>
public sealed class KpiTilesTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "kpis");
}

/// <summary>One figure with what it counts; it leads to what it is made of.</summary>
public sealed class KpiTileTagHelper : TagHelper
{
    public required string Value { get; set; }
    public required string Label { get; set; }
    public string? Note { get; set; }
    public required string Href { get; set; }

    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("a", $"kpi {Tone.Class()}{(Value.Length > 9 ? " long" : "")}");
        output.Attributes.SetAttribute("href", Href);
        output.Content.AppendHtml(Html.Element("b", Value)).AppendHtml(Html.Element("span", Label));
        if (!string.IsNullOrEmpty(Note))
        {
            output.Content.AppendHtml(Html.Element("small", Note));
        }
    }
}

/// <summary>A count in a table; it leads to what it counts. Nothing is led to from a zero.</summary>
public sealed class CountLinkTagHelper : TagHelper
{
    public required int Value { get; set; }
    public required string Href { get; set; }

    /// <summary>What is counted, for who hears the link alone.</summary>
    public required string Label { get; set; }

    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = Format.Number(Value);
        if (Value == 0)
        {
            output.Become("span", "count none");
            output.Content.SetContent(text);
            return;
        }

        output.Become("a", "count");
        output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("aria-label", $"{text} {Label}");
        output.Content.SetHtmlContent(Html.Element("span", text, ("class", Tone == Tone.Plain ? "" : $"tag {Tone.Class()}")));
    }
}

/// <summary>How far a value is, and where its target stands. Both in per cent of the whole bar.</summary>
public sealed class ProgressBarTagHelper : TagHelper
{
    /// <summary>Null: not measured; the bar stays empty.</summary>
    public required decimal? Value { get; set; }
    public decimal? Target { get; set; }
    public Tone Tone { get; set; } = Tone.Blue;

    /// <summary>The same in words.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", $"bar {Tone.Class()}");
        var picture = Picture(Value, Target);
        picture.Attributes["role"] = "img";
        picture.Attributes["aria-label"] = Label;
        output.Content.SetHtmlContent(picture);
    }

    internal static TagBuilder Picture(decimal? value, decimal? target)
    {
        var picture = Html.Element("svg", "").Containing(Box("ground", 100));
        if (value is { } reached)
        {
            picture.Containing(Box("value", reached));
        }

        return target is null
            ? picture
            : picture.Containing(Html.Element("rect", "", ("class", "target"), ("x", Share(target.Value)), ("y", "0"), ("width", "2"), ("height", "18"), ("transform", "translate(-1)")));
    }

    private static TagBuilder Box(string kind, decimal width) =>
        Html.Element("rect", "", ("class", kind), ("y", "5"), ("width", Share(width)), ("height", "8"), ("rx", "4"));

    private static string Share(decimal percent) => Math.Clamp(percent, 0, 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
