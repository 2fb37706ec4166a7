
namespace XaSo.Plans.Reading.Phrases;

/// <summary>Phrases of several words, found word by word, the longest first.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, List<string[]>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly bool _ignoreMarks;

    public PhraseSet(params string[] phrases)
        : this(phrases, ignoreMarks: false)
    {
    }

    public PhraseSet(string[] phrases, bool ignoreMarks)
    {
        _ignoreMarks = ignoreMarks;
        foreach (var phrase in phrases)
        {
            // A single word without its marks could be any of several.
            var words = (ignoreMarks && phrase.Contains(' ', StringComparison.Ordinal) ? Spelling.Plain(phrase) : Spelling.Lower(phrase)).Split(' ');
            if (!_byFirstWord.TryGetValue(words[0], out var list))
            {
                _byFirstWord[words[0]] = list = [];
            }

            list.Add(words);
            list.Sort((a, b) => b.Length.CompareTo(a.Length));
        }
    }

    public IEnumerable<string> FirstWords => _byFirstWord.Keys;

    /// <summary>How many words from this one on are a phrase of the set; 0 for none.</summary>
    public int CountAt(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count)
        {
            return 0;
        }

        var count = _byFirstWord.GetValueOrDefault(words[at].Lower)?.Find(phrase => IsAt(phrase, words, at))?.Length ?? 0;
        return _ignoreMarks && count <= 1 && _byFirstWord.GetValueOrDefault(words[at].Plain)?.Find(phrase => phrase.Length > 1 && IsAt(phrase, words, at)) is { } marked ? marked.Length : count;
    }

    private bool IsAt(string[] phrase, IReadOnlyList<Word> words, int at)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (Spelled(words[at + i]) != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private string Spelled(Word word) => _ignoreMarks ? word.Plain : word.Lower;
}

/// <summary>A word or a sign of a text.</summary>
internal readonly record struct Word(int Start, int Length, string Text, string Lower, string Plain)
{
    public int End => Start + Length;

    public bool IsWord => char.IsLetterOrDigit(Text[0]);

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool IsAbbreviation => Text.Length >= 2 && Text.All(char.IsUpper);

    public static List<Word> Of(string text)
    {
        var (lower, plain) = (Spelling.Lower(text), Spelling.Plain(text));
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            if (lower[at] == ' ')
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (char.IsLetterOrDigit(text[at]) && end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                end++;
            }

            words.Add(new(at, end - at, text[at..end], lower[at..end], plain[at..end]));
            at = end;
        }

        return words;
    }
}
