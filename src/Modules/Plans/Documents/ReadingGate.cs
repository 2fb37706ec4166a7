using Microsoft.Extensions.Configuration;

namespace XaSo.Plans.Documents;

/// <summary>
/// Lets only so many documents be read at once on this node, whoever asks: reading takes a whole core. Who waits is let in in turn, and a long
/// reading lets others go first between its pages.
/// </summary>
public sealed class ReadingGate(int places) : IDisposable
{
    private readonly SemaphoreSlim _places = new(places, places);

    /// <summary>Setting Reading:AtOnce; as many as the machine has cores.</summary>
    internal static ReadingGate Of(IConfiguration configuration) =>
        new(Math.Max(1, configuration.GetValue("Reading:AtOnce", Environment.ProcessorCount)));

    public async Task<ReadingPlace> Enter(CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        return new(_places);
    }

    public void Dispose() => _places.Dispose();
}

/// <summary>The right to read, until it is disposed.</summary>
public sealed class ReadingPlace : IDisposable
{
    private readonly SemaphoreSlim _places;
    private bool _held = true;

    internal ReadingPlace(SemaphoreSlim places) => _places = places;

    /// <summary>Whoever waits goes first.</summary>
    public async Task GiveWay(CancellationToken ct)
    {
        Dispose();
        await _places.WaitAsync(ct);
        _held = true;
    }

    public void Dispose()
    {
        if (_held)
        {
            _held = false;
            _places.Release();
        }
    }
}
