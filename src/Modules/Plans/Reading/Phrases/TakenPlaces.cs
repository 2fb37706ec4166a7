namespace XaSo.Plans.Reading.Phrases;

/// <summary>Which letters of a text were given to a reading already, so that a word is read once.</summary>
internal sealed class TakenPlaces(int length)
{
    private readonly bool[] _taken = new bool[length];

    /// <summary>Takes the run unless a part of it was taken before.</summary>
    public bool Take(int start, int length)
    {
        if (!IsFree(start, length))
        {
            return false;
        }

        _taken.AsSpan(start, length).Fill(true);
        return true;
    }

    public bool IsFree(int start, int length) => !_taken.AsSpan(start, length).Contains(true);
}
