using System.Collections.Concurrent;
using XaSo.Platform.Data;
using XaSo.Platform.Jobs;

namespace XaSo.Tests.Platform.Jobs;

/// <summary>A job that never waits, as with SQLite.</summary>
internal sealed class BusyJob(AppDb db) : IJob
{
    public static ConcurrentDictionary<Guid, Action> Works { get; } = new();

    public async Task<XaSo.Platform.Error?> Run(JobInHand job, CancellationToken ct)
    {
        Works[job.Subject]();
        job.End(db);
        return await db.TrySave(ct);
    }

    public Task Fail(JobInHand job, XaSo.Platform.Error? why, CancellationToken ct) => Task.CompletedTask;
}
