using System.Data.Common;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

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
    private static readonly OpenedOnce _openedOnce = new();

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration["Database:Connection"] ?? $"Data Source={Path.Combine(DataFolder.Of(configuration), "xaso.db")}";
        return configuration["Database:Provider"] == "Postgres"
            ? services.AddDbContext<AppDb, PostgresDb>(o => o.UseNpgsql(connection).AddInterceptors(CommuneOnConnection.Instance), optionsLifetime: ServiceLifetime.Singleton)
            : services.AddDbContext<AppDb, SqliteDb>(
                o => o.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(_openedOnce), optionsLifetime: ServiceLifetime.Singleton);
    }

    /// <summary>
    /// A request keeps its connection, which holds no lock between statements: to open one defines the provider's functions and collations
    /// anew each time. On PostgreSQL others may use the connection in the meantime.
    /// </summary>
    private sealed class OpenedOnce : DbConnectionInterceptor
    {
        /// <summary>512 KB of pages for each connection instead of 2 MB: the system caches the file anyway, once for all of them.</summary>
        private const string SmallCache = "pragma cache_size = -512";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Shrink(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Shrink(connection);
            return Task.CompletedTask;
        }

        public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            ValueTask.FromResult(InterceptionResult.Suppress());

        private static void Shrink(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = SmallCache;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Brings the tables and their rules up to date. On PostgreSQL only their owner may, and the program itself connects as somebody else.</summary>
    public static async Task Migrate(this IServiceProvider services, IConfiguration configuration)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (db is not PostgresDb)
            {
                await db.Database.MigrateAsync();
                return;
            }

            db.Database.SetConnectionString(RowSecurity.ForOwner(configuration["Database:OwnerConnection"] ?? configuration["Database:Connection"]!));
            await db.Database.MigrateAsync();
            await RowSecurity.Apply(db);
        }

        await using var program = services.CreateAsyncScope();
        if (await RowSecurity.IsBypassed(program.ServiceProvider.GetRequiredService<AppDb>()))
        {
            RulesBypassed(program.ServiceProvider.GetRequiredService<ILogger<PostgresDb>>());
        }
    }

    [LoggerMessage(LogLevel.Warning, "The program connects to PostgreSQL as a role that row-level security does not hold for. Connect as a role without SUPERUSER and BYPASSRLS: docs/operate.md")]
    private static partial void RulesBypassed(ILogger log);
}
