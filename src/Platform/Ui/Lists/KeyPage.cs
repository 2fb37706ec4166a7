using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Ui;

/// <summary>A page of a list, found by the key of the row before or after it.</summary>
/// <param name="Previous">The first row, if there are rows before it.</param>
/// <param name="Next">The last row, if there are rows after it.</param>
public sealed record KeyPage<T>(IReadOnlyList<T> Rows, Guid? Previous, Guid? Next);

/// <summary>A row of a list that people search with their eyes: in the order of the alphabet.</summary>
public interface IListed
{
    /// <summary>Tells rows of the same key apart.</summary>
    Guid Id { get; }

    /// <summary>Made by <see cref="Text.VietnameseOrder"/>.</summary>
    string SortKey { get; }
}

public static class KeyPages
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>No row, and none before or after.</summary>
    public static KeyPage<T> Empty<T>() => new([], null, null);

    /// <summary>One statement, which reads one row more than are shown.</summary>
    /// <param name="rows">Beyond the key and in order; in the opposite order when going back.</param>
    /// <param name="id">The key of a row.</param>
    /// <param name="back">The rows before the key are asked for.</param>
    /// <param name="isFirst">No key was given.</param>
    public static async Task<KeyPage<T>> Read<T>(IQueryable<T> rows, Func<T, Guid> id, bool back, bool isFirst, CancellationToken ct) =>
        Of(await rows.Take(Size + 1).ToListAsync(ct), id, back, isFirst);

    /// <summary>A page of rows that were read already.</summary>
    /// <param name="found">One row more than the page holds, if there is one; in the opposite order when going back.</param>
    /// <param name="id">The key of a row.</param>
    /// <param name="back">The rows before the key were asked for.</param>
    /// <param name="isFirst">No key was given.</param>
    public static KeyPage<T> Of<T>(List<T> found, Func<T, Guid> id, bool back, bool isFirst)
    {
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
            ? Empty<T>()
            : new(found, (back ? more : !isFirst) ? id(found[0]) : null, back || more ? id(found[^1]) : null);
    }

    /// <summary>Two statements: the key that the page begins at, then its rows in the order of the alphabet.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="shown">What is shown of a row.</param>
    /// <param name="id">The key of what is shown.</param>
    /// <param name="after">The last row of the page before.</param>
    /// <param name="before">The first row of the page that follows.</param>
    public static async Task<KeyPage<TShown>> Read<TRow, TShown>(IQueryable<TRow> all, Expression<Func<TRow, TShown>> shown, Func<TShown, Guid> id, Guid? after, Guid? before, CancellationToken ct)
        where TRow : class, IListed
    {
        if ((before ?? after) is not { } at || await all.Where(r => r.Id == at).Select(r => r.SortKey).SingleOrDefaultAsync(ct) is not { } key)
        {
            return await Read(all.OrderBy(r => r.SortKey).ThenBy(r => r.Id).Select(shown), id, back: false, isFirst: true, ct);
        }

        var rows = before is null
            ? all.Where(r => string.Compare(r.SortKey, key) > 0 || (r.SortKey == key && r.Id.CompareTo(at) > 0)).OrderBy(r => r.SortKey).ThenBy(r => r.Id)
            : all.Where(r => string.Compare(r.SortKey, key) < 0 || (r.SortKey == key && r.Id.CompareTo(at) < 0)).OrderByDescending(r => r.SortKey).ThenByDescending(r => r.Id);
        return await Read(rows.Select(shown), id, before is not null, isFirst: false, ct);
    }
}
