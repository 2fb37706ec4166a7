using System.Text;

namespace XaSo.Plans.Documents;

/// <summary>
/// Text of a document with every run of white space folded to one space, that knows where each letter stands in <see cref="SourceDocument.Text"/>.
/// It may be put together from several places, such as a cell whose lines are interleaved with those of its neighbours.
/// </summary>
public sealed class Passage
{
    private readonly int[] _places;

    private Passage(string text, int[] places) => (Text, _places) = (text, places);

    public static Passage Empty { get; } = new("", []);

    /// <summary>Folded: no line break, no double space, none at either end.</summary>
    public string Text { get; }

    /// <summary>Where its first letter stands in the document; -1 where it has none.</summary>
    public int Start => _places.Length == 0 ? -1 : _places[0];

    public bool IsEmpty => Text.Length == 0;

    public override string ToString() => Text;

    /// <summary>Where the letter at this place of <see cref="Text"/> stands in the document.</summary>
    public int PlaceOf(int index) => _places[index];

    /// <summary>Takes these runs of the document one after the other, a space between them.</summary>
    public static Passage Of(string document, params IEnumerable<Span> spans)
    {
        var text = new StringBuilder();
        var places = new List<int>();
        foreach (var span in spans)
        {
            AddSpace(span.Start);
            for (var at = span.Start; at < span.End; at++)
            {
                if (char.IsWhiteSpace(document[at]))
                {
                    AddSpace(at);
                }
                else
                {
                    text.Append(document[at]);
                    places.Add(at);
                }
            }
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            places.RemoveAt(places.Count - 1);
        }

        return new(text.ToString(), [.. places]);

        void AddSpace(int at)
        {
            if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
                places.Add(at);
            }
        }
    }

    /// <summary>A part of this passage, without white space at its ends.</summary>
    public Passage Slice(int start, int length)
    {
        var end = start + length;
        while (start < end && Text[start] == ' ')
        {
            start++;
        }

        while (end > start && Text[end - 1] == ' ')
        {
            end--;
        }

        return new(Text[start..end], _places[start..end]);
    }

    /// <summary>Where the text stands in the document, as few runs as possible.</summary>
    /// <param name="document">The whole text, to tell white space from words that lie between two letters.</param>
    public IReadOnlyList<Span> PlacesIn(string document)
    {
        var spans = new List<Span>();
        for (var i = 0; i < _places.Length; i++)
        {
            var place = _places[i];
            if (spans.Count > 0 && (Text[i] == ' ' || IsContinued(document, spans[^1].End, place)))
            {
                spans[^1] = Text[i] == ' ' ? spans[^1] : spans[^1] with { Length = place + 1 - spans[^1].Start };
            }
            else
            {
                spans.Add(new(place, 1));
            }
        }

        return spans;
    }

    private static bool IsContinued(string document, int from, int to) =>
        to >= from && document.AsSpan(from, to - from).IsWhiteSpace();

    /// <summary>The longest part that stands in the document without anything between its words: what may be quoted.</summary>
    public Passage LongestContiguous(string document)
    {
        if (IsEmpty || PlacesIn(document) is [_])
        {
            return this;
        }

        var longest = PlacesIn(document).MaxBy(s => s.Length);
        return Of(document, longest);
    }
}
