using XaSo.Platform.Jobs;

namespace XaSo.Tests.Platform.Jobs;

/// <summary>A job that does what the test of its subject says.</summary>
internal sealed class TriedJob : IJob
{
    private static readonly Dictionary<Guid, Func<CancellationToken, Task>> _runs = [];
    private static readonly Dictionary<Guid, Func<Task>> _failures = [];

    public static void Let(Guid subject, Func<CancellationToken, Task> run, Func<Task>? fail = null)
    {
        lock (_runs)
        {
            (_runs[subject], _failures[subject]) = (run, fail ?? (() => Task.CompletedTask));
        }
    }

    public async Task<XaSo.Platform.Error?> Run(JobInHand job, CancellationToken ct)
    {
        await Of(_runs, job.Subject)(ct);
        return null;
    }

    public Task Fail(JobInHand job, XaSo.Platform.Error? why, CancellationToken ct) => Of(_failures, job.Subject)();

    private static T Of<T>(Dictionary<Guid, T> all, Guid subject)
    {
        lock (_runs)
        {
            return all[subject];
        }
    }
}
