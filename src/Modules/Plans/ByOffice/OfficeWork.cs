using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform.Text;

namespace XaSo.Plans.ByOffice;

/// <summary>What one office has to do in a plan.</summary>
/// <param name="OrganizationId">Null for a name that the commune does not know, and for a group.</param>
internal sealed record OfficeWork(Guid? OrganizationId, OfficeGroup? Group, string Name, IReadOnlyList<TargetLine> Targets, IReadOnlyList<TaskLine> Leads, IReadOnlyList<TaskLine> Coordinates)
{
    public bool IsUnknown => OrganizationId is null && Group is null;

    public int Done => Leads.Count(x => x.DoneOn is not null);

    public int Late(DateOnly today) => Leads.Count(x => x.Timing(today) == TaskTiming.Late);

    /// <summary>Known offices in the order of the commune, then the names that it does not know.</summary>
    /// <param name="known">Official names, in order.</param>
    public static IReadOnlyList<OfficeWork> Of(LivingPlan content, IReadOnlyList<(Guid Id, string Name)> known)
    {
        var order = known.Select((o, i) => (o.Id, i)).ToDictionary(o => o.Id, o => o.i);
        var targets = content.Targets.SelectMany(x => x.Offices.Select(o => (Office: KeyOf(o), Item: x))).ToLookup(x => x.Office, x => x.Item);
        var leads = content.Tasks.SelectMany(x => x.Leads.Select(o => (Office: KeyOf(o), Item: x))).ToLookup(x => x.Office, x => x.Item);
        var coordinates = content.Tasks.SelectMany(x => x.Coordinating.Select(o => (Office: KeyOf(o), Item: x))).ToLookup(x => x.Office, x => x.Item);
        var offices = content.Targets.SelectMany(x => x.Offices).Concat(content.Tasks.SelectMany(x => x.Offices)).DistinctBy(KeyOf);
        return [.. from office in offices
                   let key = KeyOf(office)
                   let place = office.OrganizationId is { } id ? order.GetValueOrDefault(id, known.Count) : int.MaxValue
                   let name = place < known.Count ? known[place].Name : office.Name
                   orderby place, office.IsUnknown, name
                   select new OfficeWork(office.OrganizationId, office.Group, name, [.. targets[key].Distinct()], [.. leads[key].Distinct()], [.. coordinates[key].Distinct()])];
    }

    /// <summary>A name without an organization stands for itself, however it is marked.</summary>
    private static string KeyOf(ItemOffice office) => office.OrganizationId?.ToString() ?? SearchText.Fold(office.Name);
}
