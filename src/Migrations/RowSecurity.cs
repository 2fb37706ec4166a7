using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using XaSo.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace XaSo.Migrations;

/// <summary>
/// On PostgreSQL the tables themselves refuse rows of another commune, also when a query forgets the filter of <see cref="AppDb"/> or goes
/// round it. The rules are made from the model after each migration, so that no table can be forgotten.
/// </summary>
public static class RowSecurity
{
    /// <summary>The commune that a statement is sent for.</summary>
    public const string Tenant = "xaso.tenant";

    /// <summary>"on" while a statement may see the rows of every commune.</summary>
    public const string Across = "xaso.across";

    /// <summary>Sets both. A procedure, as its text is the same for every commune, so that PostgreSQL prepares it once, and it answers with no rows.</summary>
    internal const string ActFor = "xaso_act_for";

    private const string Policy = "commune";

    // The settings are read in subqueries: once for a statement instead of once for a row.
    private const string Rule =
        $"""("{nameof(ITenantOwned.TenantId)}" = (select nullif(current_setting('{Tenant}', true), '')::uuid) or (select current_setting('{Across}', true)) = 'on')""";

    private const string Body = $"begin perform set_config('{Tenant}', tenant, false), set_config('{Across}', across, false); end";

    private static readonly string Procedure = $"""
        do $rules$ begin
          if not exists (select from pg_proc p where p.proname = '{ActFor}' and obj_description(p.oid, 'pg_proc') = '{VersionOf(Body)}') then
            create or replace procedure {ActFor}(tenant text, across text) language plpgsql as $act$ {Body} $act$;
            comment on procedure {ActFor} is '{VersionOf(Body)}';
          end if;
        end $rules$;
        """;

    /// <summary>Every table whose rows belong to a commune.</summary>
    public static IReadOnlyList<string> TablesOf(IModel model) =>
        [.. model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(ITenantOwned))).Select(e => e.GetTableName()).OfType<string>().Distinct().Order()];

    /// <summary>The owner changes rows of all communes when a migration does, and the rules hold for the owner too.</summary>
    public static string ForOwner(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.Options = $"{settings.Options} -c {Across}=on".Trim();
        return settings.ConnectionString;
    }

    /// <summary>Sets the rules where they are missing or older; a table that has them is not locked. Nodes that start together wait for each other.</summary>
    internal static async Task Apply(IModel model, string connectionString)
    {
        var version = VersionOf(Rule);
        var sql = new StringBuilder($"select pg_advisory_xact_lock(hashtext('xaso.row-security'));\n{Procedure}\n");
        foreach (var table in TablesOf(model))
        {
            sql.Append(CultureInfo.InvariantCulture, $"""
                do $rules$ begin
                  if not exists (select from pg_policy p join pg_class c on c.oid = p.polrelid
                    where c.oid = '"{table}"'::regclass and p.polname = '{Policy}' and c.relrowsecurity and c.relforcerowsecurity and obj_description(p.oid, 'pg_policy') = '{version}')
                  then
                    drop policy if exists {Policy} on "{table}";
                    create policy {Policy} on "{table}" using {Rule};
                    comment on policy {Policy} on "{table}" is '{version}';
                    alter table "{table}" enable row level security, force row level security;
                  end if;
                end $rules$;

                """);
        }

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql.ToString(), connection); // not through the context, which would use what is made here
        await command.ExecuteNonQueryAsync();
    }

    private static string VersionOf(string rule) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rule)));

    /// <summary>Whether the rules mean nothing to the role that the program connects as.</summary>
    internal static async Task<bool> IsBypassed(AppDb db) =>
        await db.Database.SqlQuery<bool>($"""select rolsuper or rolbypassrls as "Value" from pg_roles where rolname = current_user""").SingleAsync();
}
