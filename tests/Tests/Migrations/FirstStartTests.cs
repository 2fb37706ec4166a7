using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace XaSo.Tests.Migrations;

public sealed class FirstStartTests(TestApp app)
{
    [PostgresFact]
    public async Task Nodes_that_start_together_on_an_empty_database_do_not_disturb_each_other()
    {
        var (owner, program) = await EmptyDatabase();
        var data = Directory.CreateTempSubdirectory("xaso-");
        var nodes = Enumerable.Range(0, 3).Select(_ => new Node(owner, program, data.FullName)).ToList();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Services)));

        await using var scope = nodes[0].Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.Equal(34, await db.Set<Province>().CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal([FirstAdministrator.UserName], await db.Set<Account>().Select(a => a.UserName).ToListAsync(TestContext.Current.CancellationToken));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        data.Delete(recursive: true);
    }

    /// <summary>Beside that of the other tests, as docs/operate.md has it.</summary>
    private async Task<(string Owner, string Program)> EmptyDatabase()
    {
        var settings = app.Services.GetRequiredService<IConfiguration>();
        var (name, of) = ($"xaso_{Guid.CreateVersion7():N}", settings["Database:OwnerConnection"]);
        await Execute(new NpgsqlConnectionStringBuilder(of) { Username = "postgres" }, $"create database {name} owner xaso_owner");
        var owner = new NpgsqlConnectionStringBuilder(of) { Database = name };
        await Execute(owner, "alter default privileges grant select, insert, update, delete on tables to xaso");
        return (owner.ConnectionString, new NpgsqlConnectionStringBuilder(settings["Database:Connection"]) { Database = name }.ConnectionString);
    }

    private static async Task Execute(NpgsqlConnectionStringBuilder at, string sql)
    {
        await using var source = NpgsqlDataSource.Create(at);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Node(string owner, string program, string data) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("XASO_DATA", data);
            builder.UseSetting("Database:Connection", program);
            builder.UseSetting("Database:OwnerConnection", owner);
            builder.ConfigureLogging(logging => logging.ClearProviders());
        }
    }
}
