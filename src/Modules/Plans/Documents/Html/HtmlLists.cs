using System.Globalization;
using AngleSharp.Dom;

namespace XaSo.Plans.Documents.Html;

/// <summary>Draws the numbers and bullets of lists as a browser would.</summary>
internal static class HtmlLists
{
    public static string LabelOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return "- ";
        }

        var number = ValueOf(list, "start") ?? 1;
        for (var at = list.FirstElementChild; at is not null; at = at.NextElementSibling)
        {
            number = at.LocalName == "li" ? ValueOf(at, "value") ?? number : number;
            if (at == item)
            {
                break;
            }

            number += at.LocalName == "li" ? 1 : 0;
        }

        return list.GetAttribute("type") switch
        {
            "a" => Counting.Letter(number).ToLowerInvariant() + ") ",
            "A" => Counting.Letter(number) + ". ",
            "i" => Counting.Roman(number).ToLowerInvariant() + ". ",
            "I" => Counting.Roman(number) + ". ",
            _ => number.ToString(CultureInfo.InvariantCulture) + ". ",
        };
    }

    private static int? ValueOf(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs((long)value) < 1_000_000 ? value : null;
}
