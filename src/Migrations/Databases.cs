using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace XaSo.Migrations;

public sealed class SqliteDb(DbContextOptions<SqliteDb> options, IEnumerable<Module> modules, Actor actor, EventLog events, IStringLocalizer<PlatformTexts> t)
    : AppDb(options, modules, actor, events, t)
{
    /// <summary>SQLite has no time type, and text would not be compared correctly.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new(ticks, TimeSpan.Zero));
}

public sealed class PostgresDb(DbContextOptions<PostgresDb> options, IEnumerable<Module> modules, Actor actor, EventLog events, IStringLocalizer<PlatformTexts> t)
    : AppDb(options, modules, actor, events, t);

public static class Databases
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration["Database:Connection"] ?? $"Data Source={Path.Combine(DataFolder.Of(configuration), "xaso.db")}";
        return configuration["Database:Provider"] == "Postgres"
            ? services.AddDbContext<AppDb, PostgresDb>(o => o.UseNpgsql(connection))
            : services.AddDbContext<AppDb, SqliteDb>(o => o.UseSqlite(connection));
    }

    /// <summary>Brings the tables up to date. On PostgreSQL only their owner may, and the program itself connects as somebody else.</summary>
    public static async Task Migrate(this IServiceProvider services, IConfiguration configuration)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDb>().Database;
        if (configuration["Database:OwnerConnection"] is { } connection)
        {
            database.SetConnectionString(connection);
        }

        await database.MigrateAsync();
    }
}
