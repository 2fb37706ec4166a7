using Microsoft.Extensions.Localization;
using XaSo.Plans.Targets;

namespace XaSo.Plans.Lint;

/// <summary>An English sentence with what is to be filled in, translated only when it is shown: rules know no language.</summary>
internal sealed record Words(string Key, params object[] Arguments)
{
    /// <summary>Marks a sentence for translation, as a localizer does.</summary>
    public static Marker T { get; } = new();

    public string In(IStringLocalizer<PlansTexts> t) => t[Key, [.. Arguments.Select(a => Show(a, t))]];

    private static object Show(object argument, IStringLocalizer<PlansTexts> t) => argument switch
    {
        Words words => words.In(t),
        Target target => t.Level(target).TrimStart('=', '\u00a0'),
        DateOnly day => Wording.Day(day),
        _ => argument,
    };

    internal sealed class Marker
    {
        public Words this[string key, params object[] arguments] => new(key, arguments);
    }
}
