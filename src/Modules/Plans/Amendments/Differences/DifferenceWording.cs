using Microsoft.Extensions.Localization;

namespace XaSo.Plans.Amendments.Differences;

internal static class DifferenceWording
{
    extension(IStringLocalizer<PlansTexts> t)
    {
        public string NameOf(DifferenceKind kind) => kind switch
        {
            DifferenceKind.Changed => t["Changed"],
            DifferenceKind.Added => t["Added"],
            DifferenceKind.Removed => t["No longer mentioned"],
            _ => t["Unchanged"],
        };
    }
}
