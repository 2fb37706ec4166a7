using System.Globalization;
using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>What a node of the outline takes from the headings above it.</summary>
internal static partial class OutlineFacts
{
    public static void Fill(Outline outline, PlanPeriod period, Func<string, IReadOnlyList<string>> officesOf)
    {
        outline.Root.Kind = SectionKind.Preamble;
        foreach (var node in outline.Nodes)
        {
            var parent = node.Parent!;
            var text = node.Text.Text;
            node.IsInAnnex = parent.IsInAnnex || node.Label.Kind == LabelKind.Annex;
            node.Kind = node.Kind == SectionKind.Closing ? SectionKind.Closing : KindOf(node, parent);
            var offices = node.IsHeading ? officesOf(text) : [];
            var pillars = offices.Count > 0 ? [] : Pillars.Named(node.IsHeading ? text : OwnTitle(text));
            node.Pillars = pillars.Count > 0 ? pillars : parent.Pillars;
            node.Horizon = node.IsHeading && Horizon.Match(Spelling.Lower(text)) is { Success: true } match
                && int.TryParse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture, out var year) && text.Length < 120
                && (period.From is not { } from || year >= from.Year)
                    ? new(year, 12, 31)
                    : parent.Horizon;
            node.Offices = offices.Count > 0 ? offices : parent.Offices;
            node.Year = node.IsHeading && node.Kind == SectionKind.LastYear && AnyYear.Matches(text) is [.., var last]
                ? int.Parse(last.ValueSpan, CultureInfo.InvariantCulture)
                : parent.Year;
        }
    }

    /// <summary>"Về xã hội số: 80% người dân …": a heading and its text in one line.</summary>
    private static string OwnTitle(string text) => Titled.Match(Spelling.Lower(text)) is { Success: true } title ? text[..title.Length] : "";

    private static SectionKind KindOf(OutlineNode node, OutlineNode parent)
    {
        if (parent.Kind == SectionKind.Closing)
        {
            return SectionKind.Closing;
        }

        if (!node.IsHeading && node.Label.Kind is LabelKind.None or >= LabelKind.SmallLetter)
        {
            return parent.Kind;
        }

        if (node.Label.Kind == LabelKind.Annex)
        {
            var own = Sections.Of(node.Text.Text);
            return own == SectionKind.None ? SectionKind.Tasks : own;
        }

        // Nothing below last year's results is a plan, whatever its heading says.
        if (parent.Kind == SectionKind.LastYear)
        {
            return SectionKind.LastYear;
        }

        var isOuter = parent.Kind is SectionKind.Preamble or SectionKind.None or SectionKind.Basis or SectionKind.Purpose or SectionKind.Funds;
        var kind = isOuter ? Sections.Of(node.Text.Text) : Sections.OfBeginning(node.Text.Text);
        if (kind == SectionKind.None && parent.Kind is SectionKind.Preamble or SectionKind.None && node.IsHeading && node.Label.Kind != LabelKind.None && Pillars.Of(node.Text.Text) is not null)
        {
            // "II. PHÁT TRIỂN CHÍNH QUYỀN SỐ" among the first headings: what is to be done there.
            return SectionKind.Tasks;
        }

        if (kind == SectionKind.None || (!isOuter && kind is SectionKind.Purpose or SectionKind.Funds or SectionKind.Basis))
        {
            return parent.Kind;
        }

        return kind;
    }

    [GeneratedRegex(@"(?:đến|hết|cuối|tới|giai đoạn \d{4} ?-|trong)(?: hết| cuối)? ?(?:năm )?(?<year>20\d\d)|^(?:mục tiêu |chỉ tiêu )?(?:năm|tầm nhìn(?: đến)?(?: năm)?) (?<year>20\d\d)")]
    private static partial Regex Horizon { get; }

    [GeneratedRegex(@"^(?:(?:về|phát triển|lĩnh vực|nhóm|trụ cột) [^:;.%\d]{4,60}|[^:;.%\d]{4,30} số):")]
    private static partial Regex Titled { get; }

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex AnyYear { get; }
}
