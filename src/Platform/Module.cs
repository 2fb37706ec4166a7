using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Platform;

/// <summary>The table of contents of a module. Its pages need no entry: they are found by their folder.</summary>
public abstract class Module
{
    public abstract string Name { get; }
    public virtual IReadOnlyList<Permission> Permissions => [];
    /// <summary>Its entries in the menu; their texts are looked up in <see cref="Texts"/>.</summary>
    public virtual IEnumerable<MenuItem> Menu => [];
    /// <summary>The class beside the module's *.vi.resx.</summary>
    public virtual Type Texts => typeof(PlatformTexts);
    public virtual void AddServices(IServiceCollection services) { }
    public virtual void ConfigureModel(ModelBuilder model) { }
    public virtual void MapApi(IEndpointRouteBuilder api) { }
    public virtual IEnumerable<Command> Commands => [];
    public virtual Task AddDemoData(IServiceProvider services) => Task.CompletedTask;
}
