using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace XaSo.Tests;

/// <summary>Counts the statements that the requests of one test send to the database, while other tests run beside it.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    private readonly AsyncLocal<Tally?> _current = new();

    public async Task<int> Count(Func<Task> work)
    {
        var count = _current.Value = new();
        await work();
        _current.Value = null;
        return count.Statements;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Add();
        return new(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Add();
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Add();
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Add();
        return new(result);
    }

    private void Add()
    {
        if (_current.Value is { } count)
        {
            Interlocked.Increment(ref count.Statements);
        }
    }

    private sealed class Tally
    {
        public int Statements;
    }
}
