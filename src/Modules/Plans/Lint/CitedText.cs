using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Lint;

/// <summary>A text of law as a plan cites it, once for every place: the list of legal bases holds each only once.</summary>
internal sealed record CitedText(string? Kind, string? Number, DateOnly? Date, string? Issuer, Evidence Evidence)
{
    public static IReadOnlyList<CitedText> AllIn(PlanContent plan)
    {
        var bases = plan.Bases.Select(b => new CitedText(b.Kind, b.Number, b.Date, b.Issuer, plan.Cite(b)));
        if (plan.Document is not { } document)
        {
            return [.. bases];
        }

        var text = Passage.Of(document.Text, new Span(0, document.Text.Length));
        // A basis that a person corrected or added says what the document does not.
        var corrected = bases.Where(b => b.Number is not null && !text.Text.Contains(b.Number, StringComparison.Ordinal));
        return [.. Citations.FindIn(text.Text).Select(c => Of(plan, text, document.Text, c)), .. corrected];
    }

    private static CitedText Of(PlanContent plan, Passage text, string document, Citation found)
    {
        var words = text.Slice(found.Place.Start, found.Place.Length);
        var places = words.PlacesIn(document);
        var item = plan.Bases.FirstOrDefault(b => b.Places.Any(p => places.Any(q => p.Start < q.End && q.Start < p.End))) ?? plan.Bases.FirstOrDefault(b => b.Number is not null && b.Number == found.Number);
        var name = string.Join(' ', new[] { found.Kind, found.Number }.OfType<string>());
        return new(found.Kind, found.Number, found.Date, found.Issuer, new(plan.Plan.Id, item?.Id, name, words.Text, places.Count == 0 ? null : plan.WhereIs(places[0].Start)));
    }
}
