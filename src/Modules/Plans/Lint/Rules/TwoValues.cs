using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>The same measure with two levels for the same time: signed documents 100 % here and 95 % there.</summary>
internal sealed class TwoValues : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan)
    {
        var targets = plan.Targets.Select(t => (Target: t, Words: plan.LikenessOf(t.Measure))).ToList();
        var told = new HashSet<Guid>();
        foreach (var (first, words) in targets)
        {
            var alike = targets.Where(o => o.Target != first && words.IsSameMeasure(o.Words)).Select(o => o.Target).ToList();
            List<Target> other = [.. alike.Where(o => !told.Contains(o.Id) && !told.Contains(first.Id) && Contradicts(first, o) && !IsStepOfARoad(o, first, alike) && !IsStepOfARoad(first, o, alike))];
            if (other.Count == 0)
            {
                continue;
            }

            told.UnionWith(other.Select(o => o.Id).Append(first.Id));
            yield return Describe(plan, first, other);
        }
    }

    private static Finding Describe(PlanContent plan, Target first, List<Target> other)
    {
        var second = other[0];
        var message = (plan.WhereIs(first), plan.WhereIs(second)) is ({ } here, { } there)
            ? T["The same measure but two different levels: {0} ({1}) and {2} ({3}).", first, here, second, there]
            : T["The same measure but two different levels: {0} and {1}.", first, second];
        return new(Finding.KeyOf(FindingKind.TwoValues, [first, .. other], first.Value, second.Value), FindingKind.TwoValues, Severity.Serious, message,
            T["Choose one level, or say to what each of them applies."], [plan.Cite(first), .. other.Select(plan.Cite)]);
    }

    private static bool Contradicts(Target one, Target other) =>
        one.Unit.Equals(other.Unit, StringComparison.OrdinalIgnoreCase)
        && one.Due?.Year == other.Due?.Year
        && one.Per is null == other.Per is null
        && AYear(one) != AYear(other)
        && !Meet(one, other)
        && !Overlap(one, other);

    private static decimal AYear(Target target) => target.Value * target.Per switch
    {
        Frequency.Week => 52,
        Frequency.Month => 12,
        Frequency.Quarter => 4,
        Frequency.HalfYear => 2,
        _ => 1,
    };

    /// <summary>"từ 45 %" here and "không quá 55 %" there are the two ends of one range; a level inside a range agrees with it.</summary>
    private static bool Meet(Target one, Target other) =>
        IsCeiling(one) != IsCeiling(other) || IsInside(one, other) || IsInside(other, one);

    private static bool IsCeiling(Target target) => target.Comparator is Comparator.AtMost or Comparator.LessThan;

    private static bool IsInside(Target level, Target range) => range.ValueTo is { } to && level.Value >= range.Value && (level.ValueTo ?? level.Value) <= to;

    /// <summary>Both were read from the same words.</summary>
    private static bool Overlap(Target one, Target other) =>
        one.Places.Any(a => other.Places.Any(b => a.Start < b.End && b.Start < a.End));

    /// <summary>Where a measure has a level for each of several years, one that repeats the level of another year was given the last year for want of its own.</summary>
    private static bool IsStepOfARoad(Target target, Target beside, List<Target> alike) =>
        alike.Any(o => o.Due?.Year != beside.Due?.Year && o.Value == target.Value);
}
