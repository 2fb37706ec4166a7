using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>One bar or point. No value: nobody measured it, which is not zero.</summary>
public sealed record ChartPoint(string Label, decimal? Value, Tone Tone = Tone.Blue, string? Href = null);

/// <summary>A drawing made on the server, with the same figures as a table beneath it.</summary>
public abstract class ChartTagHelper(IStringLocalizer<PlatformTexts> t) : TagHelper
{
    public required string Caption { get; set; }
    public required IReadOnlyList<ChartPoint> Points { get; set; }

    /// <summary>"%", "hồ sơ".</summary>
    public string? Unit { get; set; }
    public decimal? Target { get; set; }

    protected abstract TagBuilder Draw(decimal top);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("figure", "chart");
        output.Content.AppendHtml(Html.Element("figcaption", Caption))
            .AppendHtml(Draw(Math.Max(1, Points.Select(p => p.Value ?? 0).Append(Target ?? 0).Max())))
            .AppendHtml(Html.Element("details", "").Containing(Html.Element("summary", t["Figures in a table"])).Containing(Table()));
    }

    protected string Written(decimal? value) => value is null ? t["not measured"] : Format.Quantity(value, Unit);

    protected static string Px(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private TagBuilder Table()
    {
        var body = Html.Element("tbody", "");
        foreach (var point in Points)
        {
            IHtmlContent label = point.Href is null ? new HtmlContentBuilder().Append(point.Label) : Html.Element("a", point.Label, ("href", point.Href));
            body.Containing(Html.Element("tr", "")
                .Containing(Html.Element("th", "", ("scope", "row")).Containing(label))
                .Containing(Html.Element("td", Written(point.Value), ("class", "num"))));
        }

        var table = Html.Element("table", "").Containing(Html.Element("caption", Caption, ("class", "sr"))).Containing(body);
        return Target is null ? table : table.Containing(Html.Element("tfoot", "").Containing(Html.Element("tr", "")
            .Containing(Html.Element("th", t["Target"], ("scope", "row")))
            .Containing(Html.Element("td", Written(Target), ("class", "num")))));
    }
}

/// <summary>Lying bars: long Vietnamese names stand above their bar, on any screen.</summary>
public sealed class BarChartTagHelper(IStringLocalizer<PlatformTexts> t) : ChartTagHelper(t)
{
    protected override TagBuilder Draw(decimal top)
    {
        var rows = Html.Element("div", "", ("class", "bars"), ("aria-hidden", "true"));
        foreach (var point in Points)
        {
            var value = point.Value is { } measured ? 100 * measured / top : (decimal?)null;
            rows.Containing(Html.Element("div", point.Label))
                .Containing(Html.Element("div", Written(point.Value), ("class", point.Value is null ? "num muted" : "num")))
                .Containing(Html.Element("div", "", ("class", $"bar {point.Tone.Class()}")).Containing(ProgressBarTagHelper.Picture(value, 100 * Target / top)));
        }

        return rows;
    }
}

/// <summary>A value over time; a gap where nobody measured. Widths are in per cent, so that letters keep their size on a phone.</summary>
public sealed class LineChartTagHelper(IStringLocalizer<PlatformTexts> t) : ChartTagHelper(t)
{
    private const int Height = 230, Bottom = 30, Upper = 26;

    protected override TagBuilder Draw(decimal top)
    {
        var picture = Html.Element("svg", "", ("height", Px(Height)), ("aria-hidden", "true"));
        foreach (var share in (decimal[])[0, 0.5m, 1])
        {
            picture.Containing(Line("axis", 0, share, 100, share)).Containing(Text(Format.Number(top * share, 1), 0, Y(share) - 5, "start", "faint"));
        }

        if (Target is { } target)
        {
            picture.Containing(Line("mark", 0, target / top, 100, target / top));
        }

        for (var i = 1; i < Points.Count; i++)
        {
            if (Points[i - 1].Value is { } before && Points[i].Value is { } after)
            {
                picture.Containing(Line("line", X(i - 1), before / top, X(i), after / top));
            }
        }

        var step = (Points.Count + 5) / 6;
        for (var i = 0; i < Points.Count; i++)
        {
            if (Points[i].Value is { } value)
            {
                picture.Containing(Html.Element("circle", "", ("class", "point"), ("cx", Px(X(i)) + "%"), ("cy", Px(Y(value / top))), ("r", "4")));
            }

            if ((Points.Count - 1 - i) % step == 0)
            {
                picture.Containing(Text(Points[i].Label, i, Height - 8, "middle", "faint"));
            }
        }

        return Points is [.., { Value: { } now }] ? picture.Containing(Text(Written(now), Points.Count - 1, Y(now / top) - 12, "end", "figure")) : picture;
    }

    private decimal X(int i) => 8 + 86 * (Points.Count < 2 ? 0.5m : (decimal)i / (Points.Count - 1));

    private static decimal Y(decimal share) => Upper + (Height - Upper - Bottom) * (1 - share);

    private TagBuilder Text(string text, int point, decimal y, string anchor, string kind) =>
        Html.Element("text", text, ("x", anchor == "start" ? "0" : Px(X(point)) + "%"), ("y", Px(y)), ("text-anchor", anchor), ("class", kind));

    private static TagBuilder Line(string kind, decimal fromX, decimal fromShare, decimal toX, decimal toShare) =>
        Html.Element("line", "", ("class", kind), ("x1", Px(fromX) + "%"), ("y1", Px(Y(fromShare))), ("x2", Px(toX) + "%"), ("y2", Px(Y(toShare))));
}
