using XaSo.Platform.Data;

namespace XaSo.Plans.Imports;

public enum ImportState { Waiting, Reading, Failed, Stopped, Done }

/// <summary>A document that takes long to read, such as a scan: who asked for what, and how far it has come.</summary>
public sealed class PlanImport : ITenantOwned, IVersioned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }
    public long Version { get; set; }
    public required Guid FileId { get; init; }
    public required string FileName { get; init; }
    public PlanScope Scope { get; init; }

    /// <summary>The edition that the document amends or replaces.</summary>
    public Guid? AmendsId { get; init; }
    public EditionKind EditionKind { get; init; }

    public required Guid AccountId { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Two letters; what is wrong is said in it.</summary>
    public required string Language { get; init; }

    public ImportState State { get; private set; }

    /// <summary>The page that is being recognised, counted from 1; 0 before the first.</summary>
    public int Page { get; private set; }
    public int Pages { get; private set; }

    /// <summary>What is wrong and what to do.</summary>
    public string? Problem { get; private set; }

    /// <summary>What came of it.</summary>
    public Guid? PlanId { get; private set; }

    public bool IsInWork => State is ImportState.Waiting or ImportState.Reading;
    public bool IsRepeatable => State is ImportState.Failed or ImportState.Stopped;
    public string Address => $"/plans/imports/{Id}";

    public void Finish(Guid planId) => (State, PlanId) = (ImportState.Done, planId);

    public bool Fail(string problem)
    {
        if (!IsInWork)
        {
            return false;
        }

        (State, Problem) = (ImportState.Failed, problem);
        return true;
    }

    public bool Stop()
    {
        if (!IsInWork)
        {
            return false;
        }

        State = ImportState.Stopped;
        return true;
    }

    public bool Repeat()
    {
        if (!IsRepeatable)
        {
            return false;
        }

        (State, Page, Pages, Problem) = (ImportState.Waiting, 0, 0, null);
        return true;
    }
}
