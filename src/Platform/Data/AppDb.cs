using System.Linq.Expressions;
using XaSo.Contracts;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Data;

/// <summary>A row of one commune: stamped when added, and invisible to every other commune.</summary>
public interface ITenantOwned
{
    Guid TenantId { get; set; }
}

/// <summary>A row that two people may edit: saving a version that somebody else has changed meanwhile is refused.</summary>
public interface IVersioned
{
    long Version { get; set; }
}

/// <summary>The one database of all modules; a derived class per provider owns that provider's migrations.</summary>
public abstract class AppDb(DbContextOptions options, IEnumerable<Module> modules, Actor actor, EventLog events) : DbContext(options)
{
    public Guid TenantId => actor.TenantId;

    /// <summary>Saved with the change that caused it.</summary>
    public void Publish(DomainEvent e) => events.Add(e);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        EventLog.ConfigureModel(modelBuilder);
        foreach (var module in modules)
        {
            module.ConfigureModel(modelBuilder);
        }

        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => t.BaseType is null).Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(ITenantOwned))).ToList())
        {
            // row => row.TenantId == this.TenantId; Entity Framework puts the querying context in the place of "this".
            var row = Expression.Parameter(type);
            var mine = Expression.Equal(Expression.Property(row, nameof(TenantId)), Expression.Property(Expression.Constant(this), nameof(TenantId)));
            modelBuilder.Entity(type).HasQueryFilter("tenant", Expression.Lambda(mine, row));
        }

        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => t.BaseType is null).Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(IVersioned))).ToList())
        {
            modelBuilder.Entity(type).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await events.Record(this, cancellationToken);
        foreach (var row in ChangeTracker.Entries<ITenantOwned>().Where(e => e.State == EntityState.Added))
        {
            row.Entity.TenantId = TenantId;
        }

        foreach (var row in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            row.Entity.Version++;
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync; event handlers are asynchronous.");
}
