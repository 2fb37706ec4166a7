using Microsoft.Data.Sqlite;

namespace XaSo.Migrations;

/// <summary>The compiled statements of one connection, by their text. Used by one request at a time, as the connection.</summary>
internal sealed class KeptStatements
{
    /// <summary>All pages together have some 200 texts; values are parameters.</summary>
    private const int Most = 250;

    private readonly Dictionary<string, KeptCommand> _byText = [];

    /// <summary>Commands that were not disposed yet; rows that are still being read hang on one.</summary>
    internal int InUse { get; set; }

    public bool AreInUse => InUse > 0;

    /// <summary>The command that was executed with this text before, now with these parameters; the new one where there is none.</summary>
    public KeptCommand Compiled(KeptCommand command, SqliteConnection connection)
    {
        if (_byText.TryGetValue(command.CommandText, out var kept) && !kept.IsInUse && !command.IsLarge)
        {
            kept.Take(command);
            kept.Begin(this);
            return kept;
        }

        command.Connection = connection;
        if (kept is null && _byText.Count < Most && !command.IsLarge)
        {
            command.IsKept = true;
            _byText.Add(command.CommandText, command);
        }

        command.Begin(this);
        return command;
    }

    public void Free()
    {
        foreach (var command in _byText.Values)
        {
            command.IsKept = false;
            command.Dispose();
        }

        _byText.Clear();
    }

    public void Forget(KeptCommand command)
    {
        if (command.IsKept)
        {
            command.IsKept = false;
            _byText.Remove(command.CommandText);
        }
    }
}

/// <summary>Disposed by who has executed it, it waits for the next who does.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    private const int LargeValue = 1 << 16;

    private KeptStatements? _user;

    public bool IsKept { get; set; }

    public bool IsInUse => _user is not null;

    /// <summary>SQLite holds the last values of a statement: a whole file would stay with every connection that stored one.</summary>
    public bool IsLarge => Parameters.Cast<SqliteParameter>().Any(p => p.Value is byte[] { Length: > LargeValue } or string { Length: > LargeValue });

    public void Begin(KeptStatements statements)
    {
        _user = statements;
        statements.InUse++;
    }

    public void Take(KeptCommand command)
    {
        Transaction = command.Transaction;
        foreach (SqliteParameter parameter in command.Parameters)
        {
            Parameters.Add(parameter);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _user is { } statements)
        {
            _user = null;
            statements.InUse--;
        }

        if (!IsKept || !disposing)
        {
            base.Dispose(disposing);
            return;
        }

        Parameters.Clear();
        Transaction = null;
    }
}
