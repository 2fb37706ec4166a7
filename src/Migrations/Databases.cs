using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Npgsql;

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

public static partial class Databases
{
    /// <summary>All pages together have some 200 statements.</summary>
    private const int MostPrepared = 200;

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration["Database:Connection"] ?? $"Data Source={Path.Combine(DataFolder.Of(configuration), "xaso.db")}";
        // To watch over a context that two threads use is for those who write the program, the tests among them: it is a tenth of what a page allocates.
        var watched = configuration["ENVIRONMENT"] == "Development";
        return configuration["Database:Provider"] == "Postgres"
            ? services.AddDbContext<AppDb, PostgresDb>(
                o => o.UseNpgsql(Prepared(connection)).AddInterceptors(CommuneOnConnection.Instance).EnableThreadSafetyChecks(watched),
                optionsLifetime: ServiceLifetime.Singleton)
            : services.AddSingleton(_ => new KeptConnections(connection)).AddDbContext<AppDb, SqliteDb>(
                (provider, o) => o.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                    .Keep(provider.GetRequiredService<KeptConnections>()).EnableThreadSafetyChecks(watched),
                optionsLifetime: ServiceLifetime.Singleton);
    }

    /// <summary>
    /// PostgreSQL plans a statement anew with each execution unless it was prepared, and forgets what it prepared when a connection is reset
    /// between two uses; no statement relies on what an earlier one left there. Prepared, one plan does for all values: each statement looks for
    /// the few rows of one commune.
    /// </summary>
    private static string Prepared(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true };
        settings.Options = $"-c plan_cache_mode=force_generic_plan {settings.Options}".TrimEnd(); // what the administrator sets comes last and counts
        settings.MaxAutoPrepare = settings.MaxAutoPrepare > 0 ? settings.MaxAutoPrepare : MostPrepared;
        return settings.ConnectionString;
    }

    /// <summary>Brings the tables and their rules up to date. On PostgreSQL only their owner may, and the program itself connects as somebody else.</summary>
    public static async Task Migrate(this IServiceProvider services, IConfiguration configuration)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (db is not PostgresDb)
            {
                await MigrateIfBehind(db);
                return;
            }

            var owner = RowSecurity.ForOwner(configuration["Database:OwnerConnection"] ?? configuration["Database:Connection"]!);
            db.Database.SetConnectionString(owner);
            await MigrateIfBehind(db);
            await RowSecurity.Apply(db.Model, owner);
        }

        await using var program = services.CreateAsyncScope();
        if (await RowSecurity.IsBypassed(program.ServiceProvider.GetRequiredService<AppDb>()))
        {
            RulesBypassed(program.ServiceProvider.GetRequiredService<ILogger<PostgresDb>>());
        }
    }

    /// <summary>
    /// Until it is disposed, no other node of the installation prepares the database: each finds what the one before it has added. SQLite has one node.
    /// </summary>
    public static async Task<IAsyncDisposable?> TakeTurn(IConfiguration configuration)
    {
        if (configuration["Database:Provider"] != "Postgres")
        {
            return null;
        }

        // A session of its own, with whose end the lock ends; a migration of a large installation takes its time.
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(configuration["Database:Connection"]) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await session.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_advisory_lock(hashtext('xaso.start'))", session);
        await command.ExecuteNonQueryAsync();
        return session;
    }

    /// <summary>To migrate compares the whole model with the last migration even where nothing is pending, which is a third of a start.</summary>
    private static async Task MigrateIfBehind(AppDb db)
    {
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await db.Database.MigrateAsync();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The program connects to PostgreSQL as a role that row-level security does not hold for. Connect as a role without SUPERUSER and BYPASSRLS: docs/operate.md")]
    private static partial void RulesBypassed(ILogger log);
}
