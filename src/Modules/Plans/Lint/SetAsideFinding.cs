using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Lint;

/// <summary>Lets a finding stand, or several of one kind, with a reason that everybody may read.</summary>
internal sealed class SetAsideFinding(AppDb db, PlanReports reports, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid PlanId { get; set; }

        /// <summary>Of the findings that were shown.</summary>
        public List<string> Keys { get; set; } = [];
        public string? Reason { get; set; }
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.Reason).NotEmpty().WithMessage(t["Say why the plan may stay as it is"]).MaximumLength(500).WithMessage(t["At most {0} letters", 500]),
    };

    /// <summary>One is told with what it is about, several by their kinds: a history is read.</summary>
    private string SayWhat(IReadOnlyList<Finding> findings) => findings is [var only]
        ? only.Say(t)
        : string.Join(", ", findings.GroupBy(f => f.Kind).Select(g => findings.Count == g.Count() ? t.NameOf(g.Key) : $"{t.NameOf(g.Key)}: {g.Count()}"));

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        if (_rules.Check(input) is { } invalid)
        {
            return invalid;
        }

        if (await reports.Of(input.PlanId, ct) is not { } report || report.All.Where(f => input.Keys.Contains(f.Key)).ToList() is not { Count: > 0 } shown)
        {
            return new Error.NotFound();
        }

        var open = shown.Where(f => !report.Reviewed.ContainsKey(f.Key)).ToList();
        if (open.Count == 0)
        {
            return new Error.Conflict(t["{0} has already looked at this finding.", report.Reviewed[shown[0].Key].By]);
        }

        var reason = input.Reason!.Trim();
        foreach (var finding in open)
        {
            db.Add(new ReviewedFinding { PlanLineageId = report.Content.Plan.LineageId, Key = finding.Key, Reason = reason, By = actor.Name, At = clock.GetUtcNow() });
        }

        db.Publish(new PlanFindingSetAside(input.PlanId, SayWhat(open), reason, open.Count), reason);
        return await db.TrySave(ct) is { } conflict ? conflict : input.PlanId;
    }
}
