namespace XaSo.Plans.Lint.Rules;

/// <summary>One thing that can be wrong with a plan.</summary>
internal interface IRule
{
    IEnumerable<Finding> Check(PlanContent plan);
}
