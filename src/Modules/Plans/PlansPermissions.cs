using XaSo.Platform.Security;

namespace XaSo.Plans;

public static class PlansPermissions
{
    public const string ReadPlans = "plans.plan.read";
    public const string ImportPlan = "plans.plan.import";
    public const string ReviewItems = "plans.item.review";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadPlans, "See plans, targets and tasks", [.. Roles.OfCommune, .. Roles.OfProvince]),
        new(ImportPlan, "Import and amend plans", [.. Writers]),
        new(ReviewItems, "Review what was read from a plan", [.. Writers]),
    ];

    /// <summary>Who writes plans: the office that stands in for the steering committee, and its heads.</summary>
    private static Role[] Writers => [Role.ChiefOfOffice, Role.HeadOfDivision, Role.Officer, Role.RecordsClerk];
}
