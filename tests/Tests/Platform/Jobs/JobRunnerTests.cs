using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using XaSo.Platform;
using XaSo.Platform.Jobs;

namespace XaSo.Tests.Platform.Jobs;

public sealed class JobRunnerTests(TestApp app)
{
    private readonly Guid _commune = Guid.CreateVersion7();
    private readonly Guid _subject = Guid.CreateVersion7();

    /// <summary>The shape of a running job: until the node stops or loses it.</summary>
    private static readonly Func<CancellationToken, Task> _untilStopped = ct => Task.Delay(Timeout.Infinite, ct);

    [Fact]
    public async Task An_orderly_stop_costs_no_attempt_however_often()
    {
        TriedJob.Let(_subject, _untilStopped);
        await Add();

        for (var i = 0; i < 5; i++)
        {
            await Stopped(await Stored());
        }

        TriedJob.Let(_subject, _ => Task.CompletedTask);
        var job = await Take(await Stored());
        Assert.NotNull(job);
        Assert.True((await Stored()).DueAt > DateTimeOffset.UtcNow, "it is held");
        Assert.Null(await End(job));
        Assert.False(await app.InDatabase(_commune, db => db.Set<Job>().AnyAsync()));
    }

    [Fact]
    public async Task Who_was_thought_dead_cannot_end_a_job_that_another_node_gave_back()
    {
        TriedJob.Let(_subject, _untilStopped);
        await Add();
        var earlier = (await Take(await Stored()))!;

        await Stopped(await Stored());

        Assert.NotNull(await End(earlier));
        var later = (await Take(await Stored()))!;
        Assert.NotNull(await End(earlier));
        Assert.Null(await End(later));
    }

    [Fact]
    public async Task After_as_many_failures_as_may_be_it_is_given_up_even_when_nodes_stopped_in_between()
    {
        var (failed, told) = (0, 0);
        await Add();
        for (var i = 0; i < 3; i++)
        {
            TriedJob.Let(_subject, _untilStopped);
            await Stopped(await Stored());
            TriedJob.Let(_subject, _ => { failed++; throw new InvalidOperationException("as it happens"); }, () => { told++; return Task.CompletedTask; });
            await Runner().Do(await Stored(), TestContext.Current.CancellationToken);
        }

        Assert.Equal((3, 1), (failed, told));
        Assert.False(await app.InDatabase(_commune, db => db.Set<Job>().AnyAsync()));
    }

    [Fact]
    public async Task What_a_dead_node_left_is_taken_over_once_its_lease_is_over()
    {
        await Add(TimeSpan.Zero);
        var taken = (await Take(await Stored()))!;
        Assert.DoesNotContain(await Due(), j => j.Subject == _subject);

        using (app.Later(TimeSpan.FromMinutes(2)))
        {
            var due = Assert.Single(await Due(), j => j.Subject == _subject);
            Assert.NotNull(await Take(due));
        }

        Assert.NotNull(await End(taken));
    }

    [Fact]
    public async Task A_job_of_a_kind_that_this_node_does_not_know_is_left_to_others()
    {
        await Add(TimeSpan.Zero);

        Assert.Contains(await Due(), j => j.Subject == _subject);
        Assert.DoesNotContain(await Runner(typeof(IJob)).Due(int.MaxValue, TestContext.Current.CancellationToken), j => j.Subject == _subject);
        Assert.Equal(0, (await Stored()).Attempts);
    }

    [Fact]
    public async Task A_failure_that_cannot_be_noted_is_tried_again_later_and_later()
    {
        TriedJob.Let(_subject, _ => Task.CompletedTask, () => throw new InvalidOperationException("not even that"));
        await Add(TimeSpan.Zero, attempts: 3);
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 12; i++)
        {
            await Runner().Do(await Stored(), TestContext.Current.CancellationToken);
            waits.Add((await Stored()).DueAt - DateTimeOffset.UtcNow);
        }

        Assert.InRange(waits[0], TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(11));
        Assert.True(waits[1] > waits[0] * 1.5, "it waits longer");
        Assert.InRange(waits[^1], TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task A_commune_with_many_jobs_lets_the_others_go_between_them()
    {
        Guid[] communes = [_commune, Guid.CreateVersion7(), Guid.CreateVersion7()];
        foreach (var (commune, minutesAgo) in new[] { (0, 10), (0, 9), (0, 8), (0, 7), (1, 2), (2, 1) })
        {
            await app.InDatabase(communes[commune], db =>
            {
                db.Add(new Job { Kind = typeof(JobRunnerTests).FullName!, Subject = Guid.CreateVersion7(), By = "test", DueAt = DateTimeOffset.UtcNow.AddMinutes(-minutesAgo) });
                return db.SaveChangesAsync();
            });
        }

        Assert.Equal("0 1 2", await Next(3));
        Assert.Equal("0 0 1 2", await Next(4));
        Assert.NotNull(await Runner(typeof(JobRunnerTests)).Take((await Due(1)).Single()));
        Assert.Equal("1", await Next(1));
        Assert.Equal("0 0 0 1 2", await Next(100));

        Task<List<Job>> Due(int most) => Runner(typeof(JobRunnerTests)).Due(most, TestContext.Current.CancellationToken);
        async Task<string> Next(int most) => string.Join(" ", (await Due(most)).Select(j => Array.IndexOf(communes, j.TenantId)).Order());
    }

    [Fact]
    public async Task A_job_that_never_waits_does_not_keep_others_from_being_done()
    {
        var (other, done) = (Guid.CreateVersion7(), new TaskCompletionSource());
        var (begun, longEnough, wasDoneMeanwhile) = (new TaskCompletionSource(), TimeSpan.FromSeconds(60), false);
        BusyJob.Works[other] = done.SetResult;
        BusyJob.Works[_subject] = () =>
        {
            begun.SetResult();
            wasDoneMeanwhile = SpinWait.SpinUntil(() => done.Task.IsCompleted, longEnough);
        };
        await Add(_subject);
        using var runner = new JobRunner(app.Services.GetRequiredService<IServiceScopeFactory>(), [new JobKind(typeof(BusyJob))], new() { AtOnce = 2 },
            app.Services.GetRequiredService<TimeProvider>(), NullLogger<JobRunner>.Instance);
        await runner.StartAsync(TestContext.Current.CancellationToken);
        await begun.Task;
        await Add(other);
        await done.Task;
        await runner.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(wasDoneMeanwhile);

        Task<int> Add(Guid subject) => app.InDatabase(_commune, db =>
        {
            db.Add(new Job { Kind = typeof(BusyJob).FullName!, Subject = subject, By = "test", DueAt = DateTimeOffset.UtcNow });
            return db.SaveChangesAsync();
        });
    }

    private async Task Stopped(Job due)
    {
        using var stop = new CancellationTokenSource();
        var doing = Runner().Do(due, stop.Token);
        await Eventually.Holds(async () => (await Stored()).Attempts != due.Attempts);
        await stop.CancelAsync();
        await doing;
        Assert.True((await Stored()).DueAt <= DateTimeOffset.UtcNow, "another node may begin at once");
    }

    private Task<Job?> Take(Job due) => Runner().Take(due);

    private Task<List<Job>> Due() => Runner().Due(int.MaxValue, TestContext.Current.CancellationToken);

    private Task<Error.Conflict?> End(Job job) => app.InDatabase(_commune, db =>
    {
        new JobInHand(job).End(db);
        return db.TrySave();
    });

    private Task<Job> Stored() => app.InDatabase(_commune, db => db.Set<Job>().AsNoTracking().SingleAsync(j => j.Subject == _subject));

    private Task<int> Add(TimeSpan? dueIn = null, int attempts = 0) => app.InDatabase(_commune, db =>
    {
        db.Add(new Job { Kind = typeof(TriedJob).FullName!, Subject = _subject, By = "test", DueAt = DateTimeOffset.UtcNow + (dueIn ?? TimeSpan.FromDays(365)), Attempts = attempts });
        return db.SaveChangesAsync();
    });

    private JobRunner Runner(Type? kind = null) => new(app.Services.GetRequiredService<IServiceScopeFactory>(), [new JobKind(kind ?? typeof(TriedJob))], new(),
        app.Services.GetRequiredService<TimeProvider>(), NullLogger<JobRunner>.Instance);
}
