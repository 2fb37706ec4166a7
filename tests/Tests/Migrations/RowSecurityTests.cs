using XaSo.Migrations;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace XaSo.Tests.Migrations;

/// <summary>What PostgreSQL itself refuses to the role that the program connects as.</summary>
public sealed class RowSecurityTests(TestApp app)
{
    private readonly Guid _mine = Guid.CreateVersion7();
    private readonly Guid _theirs = Guid.CreateVersion7();

    [PostgresFact]
    public async Task Every_table_of_communes_has_its_one_rule_that_holds_for_the_owner_too()
    {
        await using var connection = await Connect();
        await using var scope = app.Services.CreateAsyncScope();
        var tables = RowSecurity.TablesOf(scope.ServiceProvider.GetRequiredService<AppDb>().Model);
        Assert.Contains("platform_organizations", tables);
        await using var command = new NpgsqlCommand("""
            select c.relname from pg_class c
            where c.relrowsecurity and c.relforcerowsecurity
              and (select count(*) from pg_policy p where p.polrelid = c.oid) = 1
              and (select p.polcmd = '*' and p.polpermissive and p.polroles = '{0}' from pg_policy p where p.polrelid = c.oid)
            order by c.relname
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var ruled = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            ruled.Add(reader.GetString(0));
        }

        Assert.Equal(tables.Order(StringComparer.Ordinal), ruled.Order(StringComparer.Ordinal));
    }

    [PostgresFact]
    public async Task The_program_connects_as_a_role_that_owns_nothing_and_escapes_nothing()
    {
        await WithRowsOfTwo(async connection =>
        {
            Assert.False(await Ask<bool>(connection, "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"));
            Assert.Equal(0L, await Ask<long>(connection, "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user"));
        });
    }

    [PostgresFact]
    public async Task Who_names_no_commune_sees_nothing_and_who_names_one_sees_that_one()
    {
        await WithRowsOfTwo(async connection =>
        {
            Assert.Equal(0, await Seen(connection));

            await Execute(connection, $"set xaso.tenant = '{_mine}'");
            Assert.Equal(1, await Seen(connection));
            Assert.Equal(_mine, await Ask<Guid>(connection, """select distinct "TenantId" from platform_organizations"""));

            await Execute(connection, "set xaso.across = 'on'");
            Assert.Equal(2, await Seen(connection));

            await Execute(connection, "reset xaso.across");
            await Execute(connection, "set xaso.tenant = ''");
            Assert.Equal(0, await Seen(connection));
        });
    }

    [PostgresFact]
    public async Task Nobody_writes_into_another_commune()
    {
        await WithRowsOfTwo(async connection =>
        {
            await Execute(connection, $"set xaso.tenant = '{_mine}'");
            await Refused(connection, $"""insert into platform_deliveries ("EventId", "Handler", "TenantId", "DueAt", "Attempts") values (gen_random_uuid(), 'x', '{_theirs}', now(), 0)""");
            await Refused(connection, $"""update platform_organizations set "TenantId" = '{_theirs}'""");
            Assert.Equal(0, await Execute(connection, $"""update platform_organizations set "OfficialName" = 'x' where "TenantId" = '{_theirs}'"""));
            Assert.Equal(0, await Execute(connection, $"""delete from platform_organizations where "TenantId" = '{_theirs}'"""));
        });
    }

    [PostgresFact]
    public async Task A_query_that_goes_round_the_filter_still_sees_its_own_commune_only()
    {
        await WithRowsOfTwo(async _ =>
            Assert.Equal([_mine], await app.InDatabase(_mine, db => db.Set<Organization>().IgnoreQueryFilters().Select(o => o.TenantId).Distinct().ToListAsync())));
    }

    [PostgresFact]
    public async Task The_rules_are_set_again_without_harm_and_only_where_they_are_missing()
    {
        await WithRowsOfTwo(async _ =>
        {
            var settings = app.Services.GetRequiredService<IConfiguration>();
            await using var owner = new NpgsqlConnection(settings["Database:OwnerConnection"]);
            await owner.OpenAsync();
            var before = await Ask<string>(owner, "select string_agg(oid::text, ',' order by oid) from pg_policy");
            await app.Services.Migrate(settings);
            Assert.Equal(before, await Ask<string>(owner, "select string_agg(oid::text, ',' order by oid) from pg_policy"));
        });
    }

    private async Task WithRowsOfTwo(Func<NpgsqlConnection, Task> work)
    {
        await using var connection = await Connect();
        await Add(_mine);
        await Add(_theirs);
        await work(connection);
    }

    /// <summary>As the program does.</summary>
    private async Task<NpgsqlConnection> Connect()
    {
        var connection = new NpgsqlConnection(app.Services.GetRequiredService<IConfiguration>()["Database:Connection"]);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private Task<int> Add(Guid tenant) => app.InDatabase(tenant, db =>
    {
        db.Add(Organization.Create(OrganizationKind.Office, "Phòng Thử", null, [], new(2026, 1, 1)));
        return db.SaveChangesAsync();
    });

    private async Task<long> Seen(NpgsqlConnection connection) =>
        await Ask<long>(connection, $"""select count(*) from platform_organizations where "TenantId" in ('{_mine}', '{_theirs}')""");

    private static async Task<T> Ask<T>(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<int> Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task Refused(NpgsqlConnection connection, string sql) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => Execute(connection, sql))).SqlState);
}
