using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using XaSo.Boards;
using XaSo.Migrations;
using XaSo.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Web;

namespace XaSo.Bench.Data;

/// <summary>The database of the measured program, reached from this process to fill it.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly WebApplication _app;

    /// <summary>In PostgreSQL if the environment says so, as tests/with-postgres does; otherwise a file in the folder.</summary>
    public Database(string folder)
    {
        Module[] modules = [new PlansModule(), new BoardsModule()];
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["XASO_DATA"] = folder;
        builder.Services.AddPlatform(modules);
        builder.Services.AddDatabase(builder.Configuration);
        _app = builder.Build();
    }

    public bool IsPostgres => _app.Configuration["Database:Provider"] == "Postgres";

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

    /// <summary>Works as the owner of the tables, who sees the rows of every commune.</summary>
    public Task<T> WorkAsOwner<T>(Func<AppDb, Task<T>> work) => Work(Guid.Empty, async (_, db) =>
    {
        if (_app.Configuration["Database:OwnerConnection"] is { } owner)
        {
            db.Database.SetConnectionString(RowSecurity.ForOwner(owner));
        }

        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        return await work(db);
    });

    public async Task<string> Version() => await WorkAsOwner(async db =>
    {
        await db.Database.OpenConnectionAsync();
        return $"{(IsPostgres ? "PostgreSQL" : "SQLite")} {db.Database.GetDbConnection().ServerVersion.Split(' ')[0]}";
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
