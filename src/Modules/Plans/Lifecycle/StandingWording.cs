using Microsoft.Extensions.Localization;
using XaSo.Platform.Text;

namespace XaSo.Plans.Lifecycle;

/// <summary>How the life of a plan is said to people.</summary>
internal static class StandingWording
{
    /// <summary>The way of a plan; returning leads back to the first station.</summary>
    public static readonly IReadOnlyList<PlanStatus> Way = [PlanStatus.Draft, PlanStatus.Submitted, PlanStatus.Issued, PlanStatus.Closed];

    public static int StationOf(PlanStatus status) => status switch
    {
        PlanStatus.Submitted => 1,
        PlanStatus.Issued => 2,
        PlanStatus.Superseded or PlanStatus.Closed => 3,
        _ => 0,
    };

    public static string AddressOf(PlanStep step, Guid planId) => step switch
    {
        PlanStep.Review => $"/plans/review/{planId}",
        PlanStep.Describe => $"/plans/lifecycle/describe-plan/{planId}",
        PlanStep.Submit => $"/plans/lifecycle/submit-plan/{planId}",
        PlanStep.Withdraw => $"/plans/lifecycle/withdraw-plan/{planId}",
        PlanStep.Issue => $"/plans/lifecycle/issue-plan/{planId}",
        PlanStep.Return => $"/plans/lifecycle/return-plan/{planId}",
        PlanStep.UndoIssue => $"/plans/lifecycle/undo-issue/{planId}",
        PlanStep.Amend => $"/plans/amendments/amend-plan/{planId}",
        PlanStep.Discard => $"/plans/lifecycle/discard-plan/{planId}",
        _ => $"/plans/lifecycle/close-plan/{planId}",
    };

    extension(IStringLocalizer<PlansTexts> t)
    {
        public string NameOf(PlanStep step, PlanStanding standing) => step switch
        {
            PlanStep.Review when standing.Pending > 0 => t["Go on reviewing ({0:item|items})", new Plural(standing.Pending)],
            PlanStep.Review => t["Open the review"],
            PlanStep.Describe when standing.Plan.Status == PlanStatus.Submitted && standing.Plan.MissingForIssue().Any() => t["Give it a number"],
            PlanStep.Describe => t["Number, date, signer"],
            PlanStep.Submit => t["Submit to the leader"],
            PlanStep.Withdraw => t["Withdraw"],
            PlanStep.Issue => t["Issue the plan"],
            PlanStep.Return => t["Return it"],
            PlanStep.UndoIssue => t["Take the issue back"],
            PlanStep.Amend => t["Amend the plan"],
            PlanStep.Discard when standing.Plan.Scope == PlanScope.Own => t["Discard the draft"],
            PlanStep.Discard => t["Discard it"],
            _ => t["Close the plan"],
        };

        public string NameOf(EditionKind kind, int edition) => kind switch
        {
            EditionKind.Amendment => t["Edition {0}, amended", edition],
            EditionKind.Replacement => t["Edition {0}, replacing the one before", edition],
            _ => t["First edition"],
        };

        /// <summary>One sentence on what has to happen now.</summary>
        public string Sentence(PlanStanding standing) => standing switch
        {
            { Plan: { Scope: PlanScope.Superior, Status: PlanStatus.Draft } } => t["A superior's plan: its levels are compared with the commune's own."],
            { Plan.Status: PlanStatus.Draft or PlanStatus.Returned, Pending: > 0 and var pending } => t["{0:item still waits|items still wait} for review.", new Plural(pending)],
            { Plan.Status: PlanStatus.Returned } => t["Correct what the leader asks for, then submit again"],
            { Plan.Status: PlanStatus.Draft } => t["Everything is reviewed; the plan can be submitted."],
            { Plan.Status: PlanStatus.Submitted, Pending: > 0 and var pending } => t["Lies with the leader; {0:item was|items were} not reviewed, so it cannot be issued. Return or withdraw it, then review them.", new Plural(pending)],
            { Plan.Status: PlanStatus.Submitted } => t["Lies with the leader to be issued or returned."],
            { Plan: { Status: PlanStatus.Issued, Number: { } number, SignedOn: { } day } } => t["No. {0} of {1}; it counts.", number, Wording.Day(day)],
            { Plan.Status: PlanStatus.Superseded } => t["A later edition has taken its place."],
            { Plan: { Status: PlanStatus.Discarded, Reason: { } reason } } => t["Discarded: {0}", reason],
            { Plan.Reason: { } reason } => t["Closed: {0}", reason],
            _ => "",
        };
    }
}
