using XaSo.Plans.Documents;
using XaSo.Plans.Reading;

namespace XaSo.Plans.Imports;

/// <param name="Reading">What the document says; with <paramref name="Document"/> or not at all.</param>
internal sealed record PlanFile(SourceDocument? Document, PlanReading? Reading, Refusal? Refusal)
{
    /// <summary>It takes longer than somebody should wait before a page.</summary>
    public bool TakesLong { get; init; }
}

/// <summary>From a file to what it says, with a place at the gate.</summary>
internal sealed class ReadPlanFile(DocumentReaders readers, DocumentLimits limits, ReadingGate gate)
{
    /// <summary>What can be read while somebody waits, and everything that is wrong with a file; a scan or a very long document takes long.</summary>
    public async Task<PlanFile> Glance(Stream content, string fileName, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(limits.Patience);
        try
        {
            using var place = await gate.Enter(patience.Token);
            return await Read(content, fileName, new() { Postpone = true }, patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(null, null, null) { TakesLong = true };
        }
    }

    /// <param name="progress">Told before each page that has to be recognised.</param>
    public async Task<PlanFile> Handle(Stream content, string fileName, Func<int, int, CancellationToken, Task> progress, CancellationToken ct)
    {
        using var place = await gate.Enter(ct);
        return await Read(content, fileName, new() { BeforePage = Next }, ct);

        async Task Next(int page, int pages, CancellationToken cancelled)
        {
            await place.GiveWay(cancelled);
            await progress(page, pages, cancelled);
        }
    }

    private async Task<PlanFile> Read(Stream content, string fileName, ScanReading scans, CancellationToken ct)
    {
        var outcome = await readers.Read(content, fileName, scans, ct);
        return outcome.Document is { } document ? new(document, await Task.Run(() => PlanReader.Read(document, ct), ct), null)
            : new(null, null, outcome.Refusal) { TakesLong = outcome.PostponedPages > 0 };
    }
}
