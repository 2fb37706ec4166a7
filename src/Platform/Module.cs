using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Platform;

/// <summary>The table of contents of a module. Its pages need no entry: they are found by their folder.</summary>
public abstract class Module
{
    /// <summary>Small letters, as it stands in addresses: /api/plans. It never changes.</summary>
    public abstract string Name { get; }
    /// <summary>What its pages and addresses may demand; a role has none but those given to it.</summary>
    public virtual IReadOnlyList<Permission> Permissions => [];

    /// <summary>Its entries in the menu; their texts are looked up in <see cref="Texts"/>.</summary>
    public virtual IEnumerable<MenuItem> Menu => [];

    /// <summary>The class beside the module's *.vi.resx.</summary>
    public virtual Type Texts => typeof(PlatformTexts);

    /// <summary>Called once, while the program is put together; nothing can be resolved yet.</summary>
    public virtual void AddServices(IServiceCollection services) { }

    /// <summary>Called once for each provider. What belongs to a commune is <see cref="Data.ITenantOwned"/>, and is kept apart without more being done.</summary>
    public virtual void ConfigureModel(ModelBuilder model) { }

    /// <summary>Called once at the start, below /api/<see cref="Name"/>; what names no permission may be asked by everybody who has signed in.</summary>
    public virtual void MapApi(IEndpointRouteBuilder api) { }

    /// <summary>What the program can do at the command line beside serving.</summary>
    public virtual IEnumerable<Command> Commands => [];

    /// <summary>Called at the start of a demonstration, within its commune and as one of its people.</summary>
    public virtual Task AddDemoData(IServiceProvider services) => Task.CompletedTask;
}
