using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace XaSo.Migrations;

/// <summary>
/// Connections to SQLite pass from one request to the next, open and with their compiled statements: otherwise the provider defines its
/// functions and collations with each opening and compiles each statement with each execution (docs/adr/0012). A connection holds no lock
/// between statements.
/// </summary>
internal sealed class KeptConnections(string connectionString) : DbConnectionInterceptor, IDbCommandInterceptor, IDisposable
{
    /// <summary>512 KB of pages for each connection instead of 2 MB: the system caches the file anyway, once for all of them.</summary>
    private const string SmallCache = "pragma cache_size = -512";

    /// <summary>More wait than ever ask at once.</summary>
    private const int Most = 64;

    private readonly ConcurrentBag<SqliteConnection> _kept = [];
    private readonly ConditionalWeakTable<DbConnection, KeptStatements> _statements = [];
    private volatile bool _disposed;

    /// <summary>Null when none waits.</summary>
    public DbConnection? Take() => _kept.TryTake(out var kept) ? kept : null;

    /// <summary>For the next request, if it is as it was opened; one in the middle of a transaction or of reading is closed.</summary>
    public void Keep(DbConnection connection)
    {
        if (!_disposed && _kept.Count < Most && connection is SqliteConnection { State: ConnectionState.Open } open && open.ConnectionString == connectionString
            && raw.sqlite3_get_autocommit(open.Handle) != 0 && !(_statements.TryGetValue(open, out var statements) && statements.AreInUse))
        {
            _kept.Add(open);
        }
        else
        {
            Close(connection);
        }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SmallCache;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>Not for the statements of a migration, which come once.</summary>
    public InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        eventData.CommandSource is CommandSource.Migrations ? result : InterceptionResult<DbCommand>.SuppressWithResult(new KeptCommand());

    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is KeptCommand command ? _statements.GetOrCreateValue(eventData.Connection).Compiled(command, (SqliteConnection)eventData.Connection) : result;

    /// <summary>What a refused statement leaves behind is not worth knowing.</summary>
    public void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (command is KeptCommand failed && _statements.TryGetValue(eventData.Connection, out var statements))
        {
            statements.Forget(failed);
        }
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _disposed = true;
        while (_kept.TryTake(out var connection))
        {
            Close(connection);
        }
    }

    private void Close(DbConnection connection)
    {
        if (_statements.TryGetValue(connection, out var statements))
        {
            statements.Free();
        }

        connection.Dispose();
    }
}
