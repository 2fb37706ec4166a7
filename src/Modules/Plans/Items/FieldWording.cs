using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Baselines;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;

namespace XaSo.Plans.Items;

/// <summary>What the fields of an item are called, and how their values are written in a history.</summary>
internal static class FieldWording
{
    extension(IStringLocalizer<PlansTexts> t)
    {
        /// <summary>Null for what is no business of a reader.</summary>
        public string? NameOfField(string property) => property switch
        {
            nameof(Target.Measure) => t["What is measured"],
            nameof(Target.Comparator) => t["Comparison"],
            nameof(Target.Value) => t["Level"],
            nameof(Target.ValueTo) => t["Upper end"],
            nameof(Target.Unit) => t["Unit"],
            nameof(Target.Per) or nameof(PlannedTask.DueEvery) or nameof(ReportingDuty.Every) => t["How often"],
            nameof(Target.Due) => t["To be reached by"],
            nameof(Target.Pillar) => t["Pillar"],
            nameof(PlannedTask.Name) => t["What is to be done"],
            nameof(PlannedTask.Number) => t["Number"],
            nameof(PlannedTask.Result) => t["Expected result"],
            nameof(PlannedTask.DueKind) => t["Kind of deadline"],
            nameof(PlannedTask.DueFrom) => t["First day"],
            nameof(PlannedTask.DueTo) => t["Last day"],
            nameof(PlannedTask.DueText) => t["Deadline in the plan's words"],
            nameof(PlannedTask.Budget) => t["Budget"],
            nameof(PlannedTask.BudgetSource) => t["Source of funds"],
            nameof(LegalBasis.Kind) => t["Kind"],
            nameof(LegalBasis.Date) => t["Date"],
            nameof(LegalBasis.Issuer) => t["Issuer"],
            nameof(Baseline.Year) => t["Year"],
            nameof(ReportingDuty.OfficeName) => t["Office"],
            _ => (string?)null,
        };

        /// <summary>"Value: 95 → 90", a line a field, of what was changed and is not saved yet.</summary>
        public List<string> ChangesOf(EntityEntry item) =>
            [.. from property in item.Properties
                let name = t.NameOfField(property.Metadata.Name)
                where name is not null && !Equals(property.OriginalValue, property.CurrentValue)
                select $"{name}: {t.ValueOfField(property.Metadata.Name, property.OriginalValue)} → {t.ValueOfField(property.Metadata.Name, property.CurrentValue)}"];

        public string ValueOfField(string property, object? value) => value switch
        {
            null or "" => "–",
            DateOnly day => Wording.Day(day),
            long budget when property == nameof(PlannedTask.Budget) => t.Amount(budget),
            decimal number => Wording.Number(number),
            Comparator comparator => t.NameOf(comparator),
            Frequency frequency => t.NameOf(frequency),
            Pillar pillar => t.NameOf(pillar),
            DueKind kind => t.NameOf(kind),
            _ => value.ToString()!,
        };
    }
}
