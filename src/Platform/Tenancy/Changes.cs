namespace XaSo.Platform.Tenancy;

/// <summary>Lists what a form changed, for the audit trail.</summary>
internal sealed class Changes
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;
    public bool Any => _lines.Count > 0;

    public Changes Add(string field, object? before, object? after)
    {
        var (old, now) = (before?.ToString() ?? "", after?.ToString() ?? "");
        if (old != now)
        {
            _lines.Add($"{field}: {old} → {now}");
        }

        return this;
    }
}
