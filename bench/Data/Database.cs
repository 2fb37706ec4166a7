using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using XaSo.Bench.Hosting;
using XaSo.Boards;
using XaSo.Migrations;
using XaSo.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Web;

namespace XaSo.Bench.Data;

/// <summary>The folder and the database of a measured program, reached from this process to fill them.</summary>
internal sealed class Database : IAsyncDisposable
{
    private static readonly string[] _connections = ["Database:Connection", "Database:OwnerConnection"];
    private readonly WebApplication _app;
    private readonly string _folder;

    /// <summary>In PostgreSQL if the environment says so, as tests/with-postgres does; otherwise a file in the folder.</summary>
    /// <param name="name">Of a database in PostgreSQL other than the one that the environment names.</param>
    public Database(string folder, string? name = null)
    {
        _folder = folder;
        Module[] modules = [new PlansModule(), new BoardsModule()];
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["XASO_DATA"] = folder;
        foreach (var connection in _connections.Where(c => name is not null && builder.Configuration[c] is not null))
        {
            builder.Configuration[connection] = new NpgsqlConnectionStringBuilder(builder.Configuration[connection]) { Database = name }.ConnectionString;
        }

        builder.Services.AddPlatform(modules);
        builder.Services.AddDatabase(builder.Configuration);
        _app = builder.Build();
    }

    public bool IsPostgres => _app.Configuration["Database:Provider"] == "Postgres";

    /// <summary>What a program must be told to work on it.</summary>
    public IReadOnlyDictionary<string, string?> Settings => _connections.Where(c => _app.Configuration[c] is not null)
        .ToDictionary(c => c.Replace(":", "__", StringComparison.Ordinal), c => _app.Configuration[c]).Append(new("XASO_DATA", _folder)).ToDictionary();

    public async Task Create()
    {
        await _app.Services.Migrate(_app.Configuration);
        await _app.Services.AddFirstRows();
    }

    /// <summary>Works as somebody of that commune.</summary>
    public async Task<T> Work<T>(Guid commune, Func<IServiceProvider, AppDb, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(commune, "Đo tốc độ");
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Works as the owner of the tables.</summary>
    public Task<T> WorkAsOwner<T>(Func<AppDb, Task<T>> work) => Work(Guid.Empty, async (_, db) =>
    {
        if (_app.Configuration["Database:OwnerConnection"] is { } owner)
        {
            db.Database.SetConnectionString(RowSecurity.ForOwner(owner));
        }

        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        return await work(db);
    });

    /// <summary>A statement of the owner's that reads or writes rows of any commune: the context sends each for one.</summary>
    public string Across(string sql) => IsPostgres ? $"do $$ begin perform set_config('{RowSecurity.Across}', 'on', false); end $$; {sql}" : sql;

    /// <summary>With the files that lie beside it. No program may have it open.</summary>
    public async Task<Database> CopyTo(string folder, string name)
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        Folders.Copy(_folder, folder);
        if (IsPostgres)
        {
            var owner = new NpgsqlConnectionStringBuilder(_app.Configuration[_connections[1]]);
            var template = owner.Database;
            owner.Database = "postgres";
            await using var server = NpgsqlDataSource.Create(owner);
            await using var create = server.CreateCommand($"create database \"{name}\" template \"{template}\"");
            await create.ExecuteNonQueryAsync();
        }

        return new(folder, name);
    }

    public async Task<string> Version() => await WorkAsOwner(async db =>
    {
        await db.Database.OpenConnectionAsync();
        return $"{(IsPostgres ? "PostgreSQL" : "SQLite")} {db.Database.GetDbConnection().ServerVersion.Split(' ')[0]}";
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
