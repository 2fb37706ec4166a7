using XaSo.Migrations;
using XaSo.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Architecture;

public sealed class DatabaseTests(TestApp app)
{
    [Fact]
    public void Every_entity_belongs_to_a_commune_or_to_all_and_carries_its_module_prefix()
    {
        using var scope = app.Services.CreateScope();
        foreach (var entity in scope.ServiceProvider.GetRequiredService<AppDb>().Model.GetEntityTypes().Where(e => !e.IsOwned()))
        {
            var ofOneCommune = entity.ClrType.IsAssignableTo(typeof(ITenantOwned));
            Assert.True(ofOneCommune ^ entity.ClrType.IsAssignableTo(typeof(INationwide)), entity.Name);
            Assert.Equal(ofOneCommune, entity.GetRootType().FindDeclaredQueryFilter("tenant") is not null);
            var module = entity.ClrType.Assembly.GetName().Name!.Split('.')[1];
            Assert.StartsWith(module + "_", entity.GetTableName() ?? module + "_", StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_tests_run_on_the_database_that_they_are_meant_for()
    {
        using var scope = app.Services.CreateScope();
        Assert.Equal(Expected.Provider + "Db", scope.ServiceProvider.GetRequiredService<AppDb>().GetType().Name);
    }

    [Theory, InlineData(typeof(SqliteDb)), InlineData(typeof(PostgresDb))]
    public void No_model_change_lacks_its_migration(Type context)
    {
        using var scope = app.Services.CreateScope();
        DbContextOptions options = context == typeof(SqliteDb)
            ? new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options
            : new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=none").Options;
        using var db = (AppDb)ActivatorUtilities.CreateInstance(scope.ServiceProvider, context, options);
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
