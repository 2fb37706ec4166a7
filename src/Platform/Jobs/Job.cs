using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Platform.Jobs;

/// <summary>
/// Work for a commune that takes longer than a request may. It runs as often as nodes die or fail over it, but its outcome is saved once: what it
/// changes is saved together with <see cref="JobInHand.End"/>, which fails for a node that is no longer the one to do it.
/// </summary>
public interface IJob
{
    /// <param name="ct">Cancelled when the program stops, or when the job was stopped or taken over.</param>
    /// <returns>Null when all is saved; otherwise why it cannot succeed, and trying again is no use. What was not saved is forgotten.</returns>
    Task<Error?> Run(JobInHand job, CancellationToken ct);

    /// <summary>Notes in rows that the job has failed; they are saved with its end. In a scope of its own.</summary>
    /// <param name="why">Null when it was tried too often.</param>
    Task Fail(JobInHand job, Error? why, CancellationToken ct);
}

/// <summary>A job that waits or is being done; gone once it has ended.</summary>
internal sealed class Job : IAboveCommunesToo
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }

    /// <summary>Stored name of the class: renaming it needs a migration of these rows.</summary>
    public required string Kind { get; init; }
    public required Guid Subject { get; init; }

    /// <summary>Who started it; the job acts in that name.</summary>
    public required string By { get; init; }
    public Guid? AccountId { get; init; }
    public Guid? PositionId { get; init; }

    /// <summary>When a node may take it. A node that works on it moves this on, and after its death another takes over.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Those that ended in an orderly stop do not count.</summary>
    public int Attempts { get; set; }

    /// <summary>New whenever a node takes the job, so that an earlier one can no longer end it.</summary>
    public Guid? Holder { get; set; }

    internal static void ConfigureModel(ModelBuilder model) =>
        model.Entity<Job>(j =>
        {
            j.ToTable("platform_jobs");
            j.HasKey(x => new { x.TenantId, x.Id });
            j.HasIndex(x => new { x.TenantId, x.Subject });
            j.HasIndex(x => x.DueAt);
            j.Property(x => x.Kind).HasMaxLength(200);
            j.Property(x => x.By).HasMaxLength(200);
            j.Property(x => x.Holder).IsConcurrencyToken();
        });
}

/// <summary>A job as the node holds it that does it.</summary>
public sealed class JobInHand
{
    private readonly Job _job;

    internal JobInHand(Job job) => _job = job;

    /// <summary>The id of the row that it is about.</summary>
    public Guid Subject => _job.Subject;

    /// <summary>The next saving ends the job, or changes nothing if it is another node's by now.</summary>
    public void End(AppDb db) => db.Remove(_job);
}

internal sealed record JobKind(Type Job)
{
    public string Name => Job.FullName!;
}

/// <summary>Saved with the change that needs it; some node begins within a second.</summary>
public sealed class StartJob(AppDb db, Actor actor, TimeProvider clock)
{
    /// <param name="subject">The row that the job is about; nothing is saved yet.</param>
    public void Handle<TJob>(Guid subject) where TJob : IJob =>
        db.Add(new Job { Kind = typeof(TJob).FullName!, Subject = subject, By = actor.Name, AccountId = actor.AccountId == Guid.Empty ? null : actor.AccountId, PositionId = actor.PositionId, DueAt = clock.GetUtcNow() });
}

/// <summary>Whoever does the job notices within seconds and gives it up. Saved with the change that it belongs to.</summary>
public sealed class StopJob(AppDb db)
{
    public async Task Handle(Guid subject, CancellationToken ct) =>
        db.RemoveRange(await db.Set<Job>().Where(j => j.Subject == subject).ToListAsync(ct));
}

public static class JobKinds
{
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services) where TJob : class, IJob =>
        services.AddScoped<TJob>().AddSingleton(new JobKind(typeof(TJob)));
}
