using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Platform.Data;

/// <summary>A key that cookies and forms are protected with, shared by all nodes.</summary>
internal sealed class StoredKey : INationwide
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<AppDb>().Set<StoredKey>().Select(k => k.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    /// <summary>The interface is synchronous, and saving through the context is not.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Database.ExecuteSql(
            $"""insert into platform_keys ("Id", "Name", "Xml") values ({Guid.CreateVersion7()}, {friendlyName}, {element.ToString(SaveOptions.DisableFormatting)})""");
    }
}
