using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace XaSo.Platform.Ui;

/// <summary>Addresses of the other pages of a list, with whatever else is asked for kept.</summary>
public static class ListAddress
{
    /// <summary>This address with some of its parameters changed; null takes one away.</summary>
    public static string With(this HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var kept = from part in request.Query
                   where !changes.Any(c => c.Name == part.Key)
                   from value in part.Value
                   select KeyValuePair.Create(part.Key, value);
        var query = new QueryBuilder(kept.Concat(from change in changes where change.Value is not null select KeyValuePair.Create(change.Name, change.Value!)));
        return request.Path + query.ToString();
    }

    /// <summary>The page before or after, from the row at its end.</summary>
    public static string? Page(this HttpRequest request, string direction, Guid? row) =>
        row is { } id ? request.With(("after", null), ("before", null), (direction, id.ToString())) : null;
}
