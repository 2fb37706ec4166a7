using XaSo.Plans.Items;
using XaSo.Plans.Reading;

namespace XaSo.Plans.PlannedTasks;

/// <summary>Nhiệm vụ: one thing to be done, as the plan has it.</summary>
internal sealed class PlannedTask : PlanItem, ICarried
{
    public bool InTable { get; set; }
    public Pillar Pillar { get; set; }

    /// <summary>The plan's own number ("5.2").</summary>
    public string? Number { get; set; }

    public required string Name { get; set; }
    public string? Result { get; set; }

    public DueKind DueKind { get; set; }
    public DateOnly? DueFrom { get; set; }

    /// <summary>The last day in time, whatever the kind.</summary>
    public DateOnly? DueTo { get; set; }

    public Frequency? DueEvery { get; set; }

    /// <summary>The plan's own words for when.</summary>
    public string? DueText { get; set; }

    /// <summary>Whole đồng; shown in triệu đồng.</summary>
    public long? Budget { get; set; }

    /// <summary>Nguồn kinh phí.</summary>
    public string? BudgetSource { get; set; }

    public override string Text => Name;

    private (DueKind, DateOnly?, DateOnly?, Frequency?, string?) When
    {
        get => (DueKind, DueFrom, DueTo, DueEvery, DueText);
        set => (DueKind, DueFrom, DueTo, DueEvery, DueText) = value;
    }

    public PlanItem Copy(Guid planId, Origin origin) => new PlannedTask
    {
        PlanId = planId,
        Origin = origin,
        Quote = Quote,
        InTable = InTable,
        Pillar = Pillar,
        Number = Number,
        Name = Name,
        Result = Result,
        When = When,
        Budget = Budget,
        BudgetSource = BudgetSource,
    };

    /// <summary>A budget is entered by hand and stands in no document, so it goes on with the task.</summary>
    public void KeepBudget(PlannedTask earlier)
    {
        if (Budget is null && earlier.Budget is not null)
        {
            (Budget, BudgetSource) = (earlier.Budget, earlier.BudgetSource);
        }
    }

    /// <summary>What a person entered or took away meanwhile at a task that gives way to this one.</summary>
    public void TakeBudget(PlannedTask other) => (Budget, BudgetSource) = (other.Budget, other.BudgetSource);

    /// <summary>It is not that task after all: a budget that it only has from there stays there.</summary>
    public void LeaveBudget(PlannedTask earlier)
    {
        if ((Budget, BudgetSource) == (earlier.Budget, earlier.BudgetSource))
        {
            (Budget, BudgetSource) = (null, null);
        }
    }

    /// <summary>Takes what it lacks from a task that is the same work.</summary>
    /// <param name="only">The fields that it may take; all where nothing is said.</param>
    /// <returns>The fields that it took.</returns>
    public IReadOnlyList<string> TakeOver(PlannedTask other, IReadOnlyCollection<string>? only = null)
    {
        var taken = new List<string>();
        Take(nameof(Result), Result is null && other.Result is not null, () => Result = other.Result);
        Take(nameof(When), DueKind == DueKind.None && DueText is null && other.When != When, () => When = other.When);
        Take(nameof(Number), Number is null && other.Number is not null, () => Number = other.Number);
        Take(nameof(Budget), Budget is null && other.Budget is not null, () => Budget = other.Budget);
        Take(nameof(BudgetSource), BudgetSource is null && other.BudgetSource is not null, () => BudgetSource = other.BudgetSource);
        return taken;

        void Take(string field, bool lacks, Action take)
        {
            if (lacks && only?.Contains(field) != false)
            {
                take();
                taken.Add(field);
            }
        }
    }

    /// <summary>It is not the same work after all: what was taken goes back, except where somebody has written something else since.</summary>
    public void GiveBack(PlannedTask other, IReadOnlyCollection<string> taken)
    {
        Result = taken.Contains(nameof(Result)) && Result == other.Result ? null : Result;
        When = taken.Contains(nameof(When)) && When == other.When ? default : When;
        Number = taken.Contains(nameof(Number)) && Number == other.Number ? null : Number;
        Budget = taken.Contains(nameof(Budget)) && Budget == other.Budget ? null : Budget;
        BudgetSource = taken.Contains(nameof(BudgetSource)) && BudgetSource == other.BudgetSource ? null : BudgetSource;
    }
}
