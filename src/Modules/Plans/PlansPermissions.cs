using XaSo.Platform.Security;

namespace XaSo.Plans;

public static class PlansPermissions
{
    public const string ReadPlans = "plans.plan.read";
    public const string ImportPlan = "plans.plan.import";
    public const string ReviewItems = "plans.item.review";
    public const string DescribePlan = "plans.plan.describe";
    public const string NumberPlan = "plans.plan.number";
    public const string SubmitPlan = "plans.plan.submit";
    public const string ReturnPlan = "plans.plan.return";
    public const string IssuePlan = "plans.plan.issue";
    public const string ClosePlan = "plans.plan.close";
    public const string DiscardPlan = "plans.plan.discard";
    public const string CompleteTask = "plans.task.complete";
    public const string SetBudget = "plans.budget.set";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadPlans, "See plans, targets and tasks", [.. Roles.OfCommune, .. Roles.OfProvince]),
        new(ImportPlan, "Import and amend plans", [.. Writers]),
        new(ReviewItems, "Review what was read from a plan", [.. Writers]),
        new(DescribePlan, "Correct the head of a plan", [.. Writers, .. Roles.Leaders]),
        new(NumberPlan, "Enter number, date and signer of a submitted plan", [Role.RecordsClerk, Role.ChiefOfOffice, .. Roles.Leaders]),
        new(SubmitPlan, "Submit plans to the leader", [Role.ChiefOfOffice, Role.HeadOfDivision, Role.Officer]),
        new(ReturnPlan, "Return submitted plans", [.. Roles.Leaders]),
        new(IssuePlan, "Issue plans and take the issue back", [.. Roles.Leaders]),
        new(ClosePlan, "Close plans", [.. Roles.Leaders]),
        new(DiscardPlan, "Discard drafts and amendments that are not wanted", [.. Writers, .. Roles.Leaders]),
        new(CompleteTask, "Mark planned tasks as done", Roles.OfCommune),
        new(SetBudget, "Enter the budget of tasks", [.. Writers]),
    ];

    /// <summary>Who writes plans: the office that stands in for the steering committee, and its heads.</summary>
    private static Role[] Writers => [Role.ChiefOfOffice, Role.HeadOfDivision, Role.Officer, Role.RecordsClerk];
}
