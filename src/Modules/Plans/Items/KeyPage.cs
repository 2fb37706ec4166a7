using Microsoft.EntityFrameworkCore;

namespace XaSo.Plans.Items;

/// <summary>A page of a list, found by the key of the row before or after it.</summary>
/// <param name="Previous">The first row, if there are rows before it.</param>
/// <param name="Next">The last row, if there are rows after it.</param>
internal sealed record KeyPage<T>(IReadOnlyList<T> Rows, Guid? Previous, Guid? Next)
{
    public static KeyPage<T> Empty { get; } = new([], null, null);
}

internal static class KeyPages
{
    public const int Size = 50;

    /// <param name="rows">Beyond the key and in order; in the opposite order when going back.</param>
    public static async Task<KeyPage<T>> Read<T>(IQueryable<T> rows, Func<T, Guid> id, bool back, bool isFirst, CancellationToken ct)
    {
        var found = await rows.Take(Size + 1).ToListAsync(ct);
        var more = found.Count > Size;
        if (more)
        {
            found.RemoveAt(Size);
        }

        if (back)
        {
            found.Reverse();
        }

        return found.Count == 0
            ? KeyPage<T>.Empty
            : new(found, (back ? more : !isFirst) ? id(found[0]) : null, back || more ? id(found[^1]) : null);
    }
}
