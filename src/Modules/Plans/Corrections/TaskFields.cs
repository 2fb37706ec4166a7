using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Platform.Text;

namespace XaSo.Plans.Corrections;

/// <summary>What a person types about a planned task.</summary>
public sealed class TaskFields
{
    public string? Name { get; set; }
    public string? Number { get; set; }
    public string? Result { get; set; }
    public DueKind DueKind { get; set; }
    public DateOnly? DueFrom { get; set; }
    public DateOnly? DueTo { get; set; }
    public Frequency? DueEvery { get; set; }
    public string? DueText { get; set; }
    public Pillar Pillar { get; set; }
    public string? Leads { get; set; }
    public string? Coordinating { get; set; }

    /// <summary>In triệu đồng, as budgets are written.</summary>
    public decimal? Budget { get; set; }
    public string? BudgetSource { get; set; }

    internal static TaskFields Of(PlannedTask task, string leads, string coordinating) => new()
    {
        Name = task.Name,
        Number = task.Number,
        Result = task.Result,
        DueKind = task.DueKind,
        DueFrom = task.DueFrom,
        DueTo = task.DueTo,
        DueEvery = task.DueEvery,
        DueText = task.DueText,
        Pillar = task.Pillar,
        Leads = leads,
        Coordinating = coordinating,
        Budget = Millions.Of(task.Budget),
        BudgetSource = task.BudgetSource,
    };

    internal void ApplyTo(PlannedTask task)
    {
        task.Name = Name!.Trim();
        task.Number = Trimmed(Number);
        task.Result = Trimmed(Result);
        task.DueKind = DueKind;
        (task.DueFrom, task.DueTo) = Days;
        task.DueEvery = DueKind is DueKind.Continuous or DueKind.Recurring ? DueEvery : null;
        task.DueText = Trimmed(DueText);
        task.Pillar = Pillar;
        task.Budget = Millions.ToDong(Budget);
        task.BudgetSource = Trimmed(BudgetSource);
        task.Folded = SearchText.Fold($"{task.Text} {task.Quote}");
    }

    internal static InlineValidator<TaskFields> Rules(IStringLocalizer<PlansTexts> t) => new()
    {
        v => v.RuleFor(f => f.Name).NotEmpty().WithMessage(t["Say what is to be done"]).MaximumLength(3000).WithMessage(t["At most {0} letters", 3000]),
        v => v.RuleFor(f => f.Number).MaximumLength(50).WithMessage(t["At most {0} letters", 50]),
        v => v.RuleFor(f => f.Result).MaximumLength(3000).WithMessage(t["At most {0} letters", 3000]),
        v => v.RuleFor(f => f.DueText).MaximumLength(300).WithMessage(t["At most {0} letters", 300]),
        v => v.RuleFor(f => f.BudgetSource).MaximumLength(300).WithMessage(t["At most {0} letters", 300]),
        v => v.RuleFor(f => f.DueTo).NotNull().WithMessage(t["Enter the last day"])
            .When(f => f.DueKind is DueKind.Before or DueKind.On or DueKind.Month or DueKind.Quarter or DueKind.Range),
        v => v.RuleFor(f => f.DueFrom).NotNull().WithMessage(t["Enter the first day"]).When(f => f.DueKind == DueKind.Range),
        v => v.RuleFor(f => f.DueFrom).Must((f, from) => from <= f.DueTo).WithMessage(t["The first day must not be after the last"]).When(f => f is { DueFrom: not null, DueTo: not null }),
        v => v.RuleFor(f => f.DueFrom).IsOfPlan(t),
        v => v.RuleFor(f => f.DueTo).IsOfPlan(t),
        v => v.RuleFor(f => f.Budget).AreMillions(t),
        v => v.RuleFor(f => f.Leads).Must(OfficeList.AreShort).WithMessage(t["Each office at most {0} letters", ItemOffice.LongestName]),
        v => v.RuleFor(f => f.Coordinating).Must(OfficeList.AreShort).WithMessage(t["Each office at most {0} letters", ItemOffice.LongestName]),
    };

    /// <summary>Of a month or a quarter one day is enough.</summary>
    private (DateOnly? First, DateOnly? Last) Days => (DueKind, DueFrom, DueTo) switch
    {
        (DueKind.None, _, _) => (null, null),
        (DueKind.Before, _, _) => (null, DueTo),
        (DueKind.Month, null, { } day) => PlanDays.Around(day, 1),
        (DueKind.Quarter, null, { } day) => PlanDays.Around(day, 3),
        _ => (DueFrom, DueTo),
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
