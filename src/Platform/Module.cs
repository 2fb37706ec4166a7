using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Platform;

/// <summary>The table of contents of a module. Its pages need no entry: they are found by their folder.</summary>
public abstract class Module
{
    public abstract string Name { get; }
    public virtual void AddServices(IServiceCollection services) { }
    public virtual void ConfigureModel(ModelBuilder model) { }
    public virtual void MapApi(IEndpointRouteBuilder api) { }
    public virtual Task AddDemoData(IServiceProvider services) => Task.CompletedTask;
}
