using Microsoft.Data.Sqlite;

namespace XaSo.Migrations;

/// <summary>The compiled statements of one connection, by their text. Used by one request at a time, as the connection.</summary>
internal sealed class KeptStatements
{
    /// <summary>All pages together have some 200 texts; values are parameters.</summary>
    private const int Most = 250;

    private readonly Dictionary<string, KeptCommand> _byText = [];

    public bool AreInUse => _byText.Values.Any(c => c.IsInUse);

    /// <summary>The command that was executed with this text before, now with these parameters; the new one where there is none.</summary>
    public KeptCommand Compiled(KeptCommand command, SqliteConnection connection)
    {
        if (_byText.TryGetValue(command.CommandText, out var kept) && !kept.IsInUse && !command.IsLarge)
        {
            kept.Take(command);
            return kept;
        }

        command.Connection = connection;
        if (kept is null && _byText.Count < Most && !command.IsLarge)
        {
            command.IsKept = command.IsInUse = true;
            _byText.Add(command.CommandText, command);
        }

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

    public bool IsKept { get; set; }

    public bool IsInUse { get; set; }

    /// <summary>SQLite holds the last values of a statement: a whole file would stay with every connection that stored one.</summary>
    public bool IsLarge => Parameters.Cast<SqliteParameter>().Any(p => p.Value is byte[] { Length: > LargeValue } or string { Length: > LargeValue });

    public void Take(KeptCommand command)
    {
        IsInUse = true;
        Transaction = command.Transaction;
        foreach (SqliteParameter parameter in command.Parameters)
        {
            Parameters.Add(parameter);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!IsKept || !disposing)
        {
            base.Dispose(disposing);
            return;
        }

        Parameters.Clear();
        Transaction = null;
        IsInUse = false;
    }
}
