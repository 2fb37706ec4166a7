using System.Data.Common;
using System.Linq.Expressions;
using XaSo.Contracts;
using XaSo.Contracts.Tenancy;
using XaSo.Platform.Events;
using XaSo.Platform.Files;
using XaSo.Platform.Jobs;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Data;

/// <summary>The one database of all modules; a derived class per provider owns that provider's migrations.</summary>
public abstract class AppDb(DbContextOptions options, IEnumerable<Module> modules, Actor actor, EventLog events, IStringLocalizer<PlatformTexts> t) : DbContext(options)
{
    public Guid TenantId => actor.TenantId;

    /// <summary>The form that is being posted; saved with the first change that lasts.</summary>
    internal Post? Post { get; set; }

    private Post? _savedPost;

    /// <summary>Whether <see cref="Post"/> was saved with a change.</summary>
    internal bool IsPostSaved => _savedPost is not null;

    /// <summary>Saved with the change that caused it.</summary>
    /// <param name="reason">Why, in the words of who did it; for changes that must be justified.</param>
    public void Publish(DomainEvent e, string? reason = null) => events.Add(e, reason);

    /// <summary>The row must still be as it was when the form was shown, or <see cref="TrySave"/> answers a conflict.</summary>
    public void Expect(IVersioned row, long version)
    {
        var property = Entry(row).Property(r => r.Version);
        property.OriginalValue = version;
        property.IsModified = true;
    }

    /// <summary>Saves, unless somebody else changed the same rows in the meantime or added one that may stand there only once; then nothing is left to be saved.</summary>
    public async Task<Error.Conflict?> TrySave(CancellationToken ct = default)
    {
        try
        {
            await SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            Discard();
            return new(t["Somebody else has changed this in the meantime. Open it again to see what changed, then enter your change once more."]);
        }
        catch (DbUpdateException e) when (IsDouble(e))
        {
            Discard();
            return new(t["Somebody else has entered the same a moment ago. Open it again to see what is there now."]);
        }
    }

    /// <summary>A row that may stand there only once; a form that was posted twice is none of it, and is led to where the first one led.</summary>
    internal static bool IsDouble(DbUpdateException e) =>
        e.InnerException is DbException inner && !inner.Message.Contains("platform_posts", StringComparison.Ordinal) // its entries may be all that were sent together
        && (inner.SqlState == "23505" || inner.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal));

    /// <summary>Forgets what was changed and published but not saved.</summary>
    internal void Discard()
    {
        ChangeTracker.Clear();
        events.Discard();
    }

    /// <summary>Takes back all that was saved in the open transaction; the form that is being posted is saved with what is saved afterwards.</summary>
    internal async Task RollBack(CancellationToken ct)
    {
        await Database.RollbackTransactionAsync(ct);
        Discard();
        (Post, _savedPost) = (Post ?? _savedPost, null);
    }

    /// <summary>Whether the statement being sent may see the rows of every commune; PostgreSQL is told.</summary>
    public bool IsAcrossCommunes { get; private set; }

    /// <summary>
    /// The one way to rows of other communes, for what belongs to no commune yet (signing in) or to all of them (the province's work). The
    /// query needs a condition that says whose rows they may be, and runs inside <paramref name="read"/>.
    /// </summary>
    internal async Task<TAnswer> AcrossCommunes<TAnswer>(Crossing why, Func<Everywhere, Task<TAnswer>> read, CancellationToken ct)
    {
        if (why.Recorded)
        {
            Publish(new CommunesCrossed(why.Purpose, why.ProvinceCode, why.Communes));
            await SaveChangesAsync(ct);
        }

        IsAcrossCommunes = true;
        try
        {
            return await read(new(this));
        }
        finally
        {
            IsAcrossCommunes = false;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        EventLog.ConfigureModel(modelBuilder);
        TenancyTables.Configure(modelBuilder);
        StoredFile.ConfigureModel(modelBuilder);
        Notice.ConfigureModel(modelBuilder);
        Job.ConfigureModel(modelBuilder);
        foreach (var module in modules)
        {
            module.ConfigureModel(modelBuilder);
        }

        foreach (var type in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (type.BaseType is null && type.ClrType.IsAssignableTo(typeof(ITenantOwned)))
            {
                // row => row.TenantId == this.TenantId; Entity Framework puts the querying context in the place of "this".
                var row = Expression.Parameter(type.ClrType);
                var mine = Expression.Equal(Expression.Property(row, nameof(TenantId)), Expression.Property(Expression.Constant(this), nameof(TenantId)));
                modelBuilder.Entity(type.ClrType).HasQueryFilter("tenant", Expression.Lambda(mine, row));
            }

            if (type.BaseType is null && type.ClrType.IsAssignableTo(typeof(IVersioned)))
            {
                modelBuilder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            }

            foreach (var property in type.GetDeclaredProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum && p.GetValueConverter() is null))
            {
                property.SetProviderClrType(typeof(string));
            }
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await events.Record(this, cancellationToken);
        var post = Post;
        if (post is not null)
        {
            Add(post);
        }

        StampAdded();

        foreach (var row in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            var version = row.Property(r => r.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }

        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        events.Saved();
        if (post is not null)
        {
            (Post, _savedPost) = (null, post);
        }

        return saved;
    }

    private void StampAdded()
    {
        foreach (var row in ChangeTracker.Entries<ITenantOwned>().Where(e => e.State == EntityState.Added).Select(e => e.Entity))
        {
            row.TenantId = row.TenantId == Guid.Empty || row.TenantId == TenantId
                ? TenantId
                : throw new InvalidOperationException("A row of another commune cannot be added.");
            if (row.TenantId == Guid.Empty && row is not IAboveCommunesToo)
            {
                throw new InvalidOperationException($"{row.GetType().Name} belongs to a commune, and whoever adds it is in none.");
            }
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync; event handlers are asynchronous.");
}
