using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace XaSo.Migrations;

/// <summary>A context's connection, which comes from <see cref="KeptConnections"/> and goes back there.</summary>
[SuppressMessage("Usage", "EF1001", Justification = "No interceptor sees how a context ends its connection, and only this class defines the provider's functions.")]
internal sealed class KeptConnection(
    RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder rawSqlCommandBuilder, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, rawSqlCommandBuilder, logger)
{
    private readonly KeptConnections _kept = dependencies.ContextOptions.FindExtension<CoreOptionsExtension>()!.Interceptors!.OfType<KeptConnections>().Single();

    protected override DbConnection CreateDbConnection() => _kept.Take() ?? base.CreateDbConnection();

    protected override void CloseDbConnection() { }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

    protected override void DisposeDbConnection() => _kept.Keep(DbConnection);

    protected override ValueTask DisposeDbConnectionAsync()
    {
        _kept.Keep(DbConnection);
        return ValueTask.CompletedTask;
    }
}

internal static class KeepingConnections
{
    [SuppressMessage("Usage", "EF1001", Justification = "As above.")]
    public static DbContextOptionsBuilder Keep(this DbContextOptionsBuilder options, KeptConnections kept) =>
        options.AddInterceptors(kept).ReplaceService<ISqliteRelationalConnection, KeptConnection>();
}
