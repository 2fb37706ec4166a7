using System.Data.Common;
using XaSo.Platform.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace XaSo.Migrations;

/// <summary>
/// Tells PostgreSQL with each statement for which commune it is sent, so that <see cref="RowSecurity"/> shows nothing else. A query carries the
/// setting in front of it, in the same round trip. Saving reads the outcome of its statements by their place, so there the setting goes ahead
/// on its own: one short round trip per saving. Nothing is kept on a connection that the next statement relies on.
/// </summary>
internal sealed class CommuneOnConnection : DbCommandInterceptor
{
    public static readonly CommuneOnConnection Instance = new();

    private const string Tenant = "xaso_tenant";
    private const string Own = $"call {RowSecurity.ActFor}(@{Tenant}, 'off')";
    private const string All = $"call {RowSecurity.ActFor}(@{Tenant}, 'on')";

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Set(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData is { CommandSource: CommandSource.SaveChanges, Context: AppDb db })
        {
            await using var ahead = command.Connection!.CreateCommand();
            (ahead.Transaction, ahead.CommandText) = (command.Transaction, Own);
            ahead.Parameters.Add(Parameter(ahead, Tenant, db.TenantId.ToString("D")));
            await ahead.ExecuteNonQueryAsync(cancellationToken);
        }

        Set(command, eventData);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Set(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Set(command, eventData);
        return new(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Set(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Set(command, eventData);
        return new(result);
    }

    private static void Set(DbCommand command, CommandEventData eventData)
    {
        if (eventData is { CommandSource: not (CommandSource.SaveChanges or CommandSource.Migrations), Context: AppDb db })
        {
            command.CommandText = db.IsAcrossCommunes ? $"{All}; {command.CommandText}; {Own}" : $"{Own}; {command.CommandText}";
            command.Parameters.Add(Parameter(command, Tenant, db.TenantId.ToString("D")));
        }
    }

    private static DbParameter Parameter(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }
}
