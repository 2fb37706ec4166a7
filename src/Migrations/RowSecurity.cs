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

    private const string Policy = "commune";

    // The settings are read in subqueries: once for a statement instead of once for a row.
    private const string Rule =
        $"""("{nameof(ITenantOwned.TenantId)}" = (select nullif(current_setting('{Tenant}', true), '')::uuid) or (select current_setting('{Across}', true)) = 'on')""";

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
    internal static Task Apply(AppDb db)
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Rule)));
        var sql = new StringBuilder("select pg_advisory_xact_lock(hashtext('xaso.row-security'));\n");
        foreach (var table in TablesOf(db.Model))
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

        return db.Database.ExecuteSqlRawAsync(sql.ToString());
    }

    /// <summary>Whether the rules mean nothing to the role that the program connects as.</summary>
    internal static async Task<bool> IsBypassed(AppDb db) =>
        await db.Database.SqlQuery<bool>($"""select rolsuper or rolbypassrls as "Value" from pg_roles where rolname = current_user""").SingleAsync();
}
