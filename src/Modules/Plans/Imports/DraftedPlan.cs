using XaSo.Plans.Baselines;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform.Text;

namespace XaSo.Plans.Imports;

/// <summary>The rows that a reading becomes: items in the order of the document, all waiting for review.</summary>
internal sealed class DraftedPlan
{
    private readonly Guid _planId;
    private readonly string _document;

    public DraftedPlan(Guid planId, string document, PlanReading reading)
    {
        (_planId, _document) = (planId, document);
        AddTargets(reading);
        AddTasks(reading);
        AddOthers(reading);
        var position = 0;
        foreach (var item in Items.OrderBy(i => i.Places.Select(p => p.Start).DefaultIfEmpty(int.MaxValue).First()))
        {
            item.Position = position++;
            item.Folded = SearchText.Fold($"{item.Text} {item.Quote}");
        }
    }

    public List<PlanItem> Items { get; } = [];
    public List<ItemOffice> Offices { get; } = [];

    private void AddTargets(PlanReading reading)
    {
        foreach (var t in reading.Targets)
        {
            var target = new Target
            {
                PlanId = _planId,
                Quote = t.Quote.Text,
                Places = t.Quote.PlacesIn(_document),
                Where = t.Where,
                Pillar = t.Pillar,
                Measure = t.Measure,
                Comparator = t.Comparator,
                Value = t.Value,
                ValueTo = t.ValueTo,
                Unit = t.Unit,
                Per = t.Per,
                Due = t.Due,
            };
            Items.Add(target);
            AddOffices(target, OfficePart.Lead, t.LeadOffices);
        }
    }

    private void AddTasks(PlanReading reading)
    {
        foreach (var t in reading.Tasks)
        {
            var task = new PlannedTask
            {
                PlanId = _planId,
                Quote = t.Quote.Text,
                Places = t.Quote.PlacesIn(_document),
                InTable = t.InTable,
                Pillar = t.Pillar,
                Number = t.Number,
                Name = t.Name,
                Result = t.Result,
                DueKind = t.Due.Kind,
                DueFrom = t.Due.From,
                DueTo = t.Due.To,
                DueEvery = t.Due.Every,
                DueText = t.Due.Text,
            };
            Items.Add(task);
            AddOffices(task, OfficePart.Lead, t.LeadOffices);
            AddOffices(task, OfficePart.Coordinating, t.CoordinatingOffices);
        }
    }

    private void AddOthers(PlanReading reading)
    {
        Items.AddRange(reading.LegalBases.Select(b => new LegalBasis
        {
            PlanId = _planId,
            Quote = b.Quote.Text,
            Places = b.Quote.PlacesIn(_document),
            Kind = b.Kind,
            Number = b.Number,
            Date = b.Date,
            Issuer = b.Issuer,
        }));
        Items.AddRange(reading.Baselines.Select(b => new Baseline
        {
            PlanId = _planId,
            Quote = b.Quote.Text,
            Places = b.Quote.PlacesIn(_document),
            Measure = b.Measure,
            Comparator = b.Comparator,
            Value = b.Value,
            Unit = b.Unit,
            Year = b.Year,
        }));
        Items.AddRange(reading.Reporting.Select(r => new ReportingDuty
        {
            PlanId = _planId,
            Quote = r.Quote.Text,
            Places = r.Quote.PlacesIn(_document),
            OfficeName = r.Office,
            Every = r.Every,
        }));
        Items.AddRange(reading.Unread.Select(u => new UnreadPassage { PlanId = _planId, Quote = u.Quote.Text, Places = u.Quote.PlacesIn(_document), Why = u.Why }));
    }

    private void AddOffices(PlanItem item, OfficePart part, IReadOnlyList<string> names) =>
        Offices.AddRange(names.Select((name, i) => new ItemOffice { PlanId = _planId, ItemId = item.Id, Part = part, Name = name, Position = i }));
}
