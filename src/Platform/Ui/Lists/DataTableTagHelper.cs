using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Ui;

/// <summary>
/// A captioned table that can be scrolled with the keyboard, or a sentence when there are no rows. The content are thead and tbody; cells of
/// numbers are class="num", the cell of what can be done is class="act", and data-label names a cell where rows become cards on a phone.
/// </summary>
public sealed class DataTableTagHelper(IStringLocalizer<PlatformTexts> t) : TagHelper
{
    public required string Caption { get; set; }

    /// <summary>Keeps the caption for those who listen, where a heading above already says it.</summary>
    public bool CaptionHidden { get; set; }

    /// <summary>Rows on this page; none shows <see cref="Empty"/>.</summary>
    public required int Count { get; set; }

    /// <summary>How many there are in all, in words; only where that is known without counting a large table.</summary>
    public string? Total { get; set; }

    /// <summary>What to do when there is nothing yet.</summary>
    public required string Empty { get; set; }
    public string? EmptyAction { get; set; }
    public string? EmptyHref { get; set; }

    /// <summary>Rows become cards on a phone.</summary>
    public bool Stack { get; set; } = true;

    /// <summary>Addresses of the pages before and after this one; null at the ends.</summary>
    public string? Previous { get; set; }
    public string? Next { get; set; }

    /// <summary>export-xlsx="…", export-json="…": where the whole list can be had as a file.</summary>
    [HtmlAttributeName("exports", DictionaryAttributePrefix = "export-")]
    public IDictionary<string, string> Exports { get; set; } = new Dictionary<string, string>();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var hasPages = !string.IsNullOrEmpty(Previous) || !string.IsNullOrEmpty(Next);
        if (Count == 0)
        {
            output.SuppressOutput();
            output.PreElement.AppendHtml(EmptyStateTagHelper.Build(Empty, null, EmptyAction, EmptyHref));
            if (hasPages)
            {
                output.PostElement.AppendHtml(Foot());
            }

            return;
        }

        var rows = await output.GetChildContentAsync();
        output.Become("table", Stack ? "stack" : null);
        output.PreElement.AppendHtml(Html.Element("div", "", ("class", "table"), ("role", "region"), ("aria-label", Caption), ("tabindex", "0")).RenderStartTag());
        output.Content.AppendHtml(CaptionElement()).AppendHtml(rows);
        output.PostElement.AppendHtml("</div>");
        if (Exports.Count > 0 || hasPages)
        {
            output.PostElement.AppendHtml(Foot());
        }
    }

    private TagBuilder CaptionElement()
    {
        var caption = Html.Element("caption", Caption);
        if (CaptionHidden)
        {
            caption.AddCssClass("sr");
        }

        return string.IsNullOrEmpty(Total) ? caption : caption.Containing(Html.Element("span", Total, ("class", "muted")));
    }

    private TagBuilder Foot()
    {
        var foot = Html.Element("div", "", ("class", "table-foot"));
        if (Exports.Count > 0)
        {
            var links = Html.Element("p", "", ("class", "exports"));
            foreach (var (kind, address) in Exports)
            {
                links.Containing(Html.Element("a", t["Download {0}", kind.ToUpperInvariant()], ("href", address), ("data-hx-boost", "false")));
            }

            foot.Containing(links);
        }

        if (!string.IsNullOrEmpty(Previous) || !string.IsNullOrEmpty(Next))
        {
            var pages = Html.Element("nav", "", ("class", "pager"), ("aria-label", t["Pages of the list"]));
            Page(pages, Previous, "prev", t["Previous page"]);
            Page(pages, Next, "next", t["Next page"]);
            foot.Containing(pages);
        }

        return foot;
    }

    private static void Page(TagBuilder pages, string? address, string relation, string text)
    {
        if (!string.IsNullOrEmpty(address))
        {
            pages.Containing(Html.Element("a", text, ("class", "btn ghost small"), ("href", address), ("rel", relation)));
        }
    }
}
