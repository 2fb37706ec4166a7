using System.Globalization;

namespace XaSo.Bench;

/// <summary>--name value</summary>
internal sealed class Options(IEnumerable<string> arguments)
{
    private readonly Dictionary<string, string> _values = arguments.Chunk(2)
        .ToDictionary(pair => pair[0].TrimStart('-'), pair => pair.Length == 2 ? pair[1] : throw new ArgumentException($"{pair[0]} needs a value"));

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    public int[] Numbers(string name, params int[] otherwise) =>
        _values.TryGetValue(name, out var value) ? [.. value.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))] : otherwise;
}
