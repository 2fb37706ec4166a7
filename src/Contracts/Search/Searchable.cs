namespace XaSo.Contracts.Search;

/// <summary>Supplied by a module whose rows the search of the whole program finds.</summary>
public interface ISearchable
{
    /// <summary>Asked only for readers who hold it.</summary>
    string Permission { get; }

    /// <summary>Groups in the order in which they are shown; those without a hit may be left out. A constant number of statements.</summary>
    Task<IReadOnlyList<SearchGroup>> Find(SearchQuery query, CancellationToken ct);
}

/// <param name="Words">Folded: without case, tone marks and letter marks; each must begin a word of what is found.</param>
/// <param name="Most">Hits of a group at most.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<string> Words, int Most);

/// <param name="Title">In the reader's language.</param>
/// <param name="MoreAddress">Where there are more than fit; null when all are shown.</param>
public sealed record SearchGroup(string Title, IReadOnlyList<SearchHit> Hits, string? MoreAddress);

/// <param name="Text">What was found; its words are highlighted.</param>
/// <param name="Note">Where it belongs.</param>
public sealed record SearchHit(string Text, string? Note, string Address);
