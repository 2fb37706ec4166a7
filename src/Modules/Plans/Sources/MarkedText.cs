using XaSo.Plans.Documents;

namespace XaSo.Plans.Sources;

/// <param name="Mark">Null for words that became nothing.</param>
internal sealed record MarkedRun(string Text, Mark? Mark);

/// <summary>Cuts passages of a document where marks begin and end. Where marks lie in one another, the shortest is shown.</summary>
internal sealed class MarkedText
{
    /// <summary>For each letter of the document, the index of its mark + 1, or 0.</summary>
    private readonly int[] _markAt;
    private readonly IReadOnlyList<Mark> _marks;

    public MarkedText(SourceDocument document, IEnumerable<Mark> marks)
    {
        _marks = [.. marks.OrderByDescending(m => m.Length)];
        _markAt = new int[document.Text.Length];
        for (var i = 0; i < _marks.Count; i++)
        {
            foreach (var place in _marks[i].Places)
            {
                var start = Math.Clamp(place.Start, 0, _markAt.Length);
                _markAt.AsSpan(start, Math.Clamp(place.Length, 0, _markAt.Length - start)).Fill(i + 1);
            }
        }
    }

    public IEnumerable<MarkedRun> Runs(Passage passage)
    {
        for (var start = 0; start < passage.Text.Length;)
        {
            var mark = MarkOf(passage, start);
            var end = start + 1;
            while (end < passage.Text.Length && MarkOf(passage, end) == mark)
            {
                end++;
            }

            yield return new(passage.Text[start..end], mark == 0 ? null : _marks[mark - 1]);
            start = end;
        }
    }

    private int MarkOf(Passage passage, int index) => _markAt[passage.PlaceOf(index)];
}
