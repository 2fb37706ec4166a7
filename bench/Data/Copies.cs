using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;

namespace XaSo.Bench.Data;

/// <summary>Copies a commune with all its rows inside the database. Every id of a copy is the original's with the copy's number as its end.</summary>
internal static class Copies
{
    private const int KeptDigits = 28;

    /// <summary>Names that must differ from commune to commune.</summary>
    private static readonly string[] _numbered = [nameof(Account.UserName), nameof(Account.NormalizedUserName), nameof(Commune.Name), nameof(Commune.OfficialName)];

    /// <summary>What the copy calls that row; 0 is the original.</summary>
    public static Guid IdOf(Guid original, int copy) =>
        copy == 0 ? original : Guid.Parse(original.ToString()[..KeptDigits] + copy.ToString("x8", CultureInfo.InvariantCulture));

    public static string UserNameOf(string original, int copy) => copy == 0 ? original : $"{original}-{copy}";

    public static Task<bool> Add(Database database, Guid commune, int first, int last) => database.WorkAsOwner(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var table in Tables(db))
        {
            await db.Database.ExecuteSqlRawAsync(database.Across(Insert(table, database.IsPostgres)), commune, first, last);
        }

        await transaction.CommitAsync();
        if (database.IsPostgres)
        {
            // The server does so by itself, but only after a minute.
            await db.Database.ExecuteSqlRawAsync("analyze");
        }

        return true;
    });

    /// <summary>Each table after those that it refers to.</summary>
    private static List<ITable> Tables(AppDb db)
    {
        var waiting = db.Model.GetRelationalModel().Tables.Where(t => ConditionOf(t) is not null).OrderBy(t => t.Name).ToList();
        var sorted = new List<ITable>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(t => t.ForeignKeyConstraints.All(k => k.PrincipalTable == t || !waiting.Contains(k.PrincipalTable)));
            waiting.Remove(next);
            sorted.Add(next);
        }

        return sorted;
    }

    private static string? ConditionOf(ITable table)
    {
        var row = table.EntityTypeMappings.First().TypeBase.ClrType;
        return row == typeof(Commune) ? "t.\"Id\" = @p0"
            : row == typeof(Account) ? "t.\"Id\" in (select \"AccountId\" from \"platform_positions\" where \"TenantId\" = @p0)"
            : row.IsAssignableTo(typeof(ITenantOwned)) ? "t.\"TenantId\" = @p0"
            : null;
    }

    private static string Insert(ITable table, bool postgres)
    {
        var columns = table.Columns.Where(c => !IsCounted(c)).ToList();
        var numbers = postgres
            ? "generate_series(@p1, @p2) as s(n)"
            : "(with recursive c(n) as (select @p1 union all select n + 1 from c where n < @p2) select n from c) as s";
        return $"""
            insert into "{table.Name}" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))})
            select {string.Join(", ", columns.Select(c => Value(table, c, postgres)))}
            from {numbers} cross join "{table.Name}" as t where {ConditionOf(table)} order by s.n
            """;
    }

    private static string Value(ITable table, IColumn column, bool postgres)
    {
        var value = $"t.\"{column.Name}\"";
        if ((Nullable.GetUnderlyingType(TypeOf(column)) ?? TypeOf(column)) == typeof(Guid))
        {
            return postgres
                ? $"(substr({value}::text, 1, {KeptDigits}) || lpad(to_hex(s.n), 8, '0'))::uuid"
                : $"substr({value}, 1, {KeptDigits}) || printf('%08X', s.n)";
        }

        return table.Name is "platform_accounts" or "platform_communes" && _numbered.Contains(column.Name) ? $"{value} || '-' || s.n" : value;
    }

    private static bool IsCounted(IColumn column) =>
        column.PropertyMappings[0].Property is { ValueGenerated: ValueGenerated.OnAdd } property && property.ClrType != typeof(Guid) && property.IsPrimaryKey();

    private static Type TypeOf(IColumn column) => column.PropertyMappings[0].Property.ClrType;
}
