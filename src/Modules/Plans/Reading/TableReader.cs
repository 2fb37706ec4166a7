using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>What the tables of a plan hold: its targets, or its tasks with the levels that they are to reach.</summary>
internal sealed partial class TableReader(PlanContext plan)
{
    public List<ReadTarget> Targets { get; } = [];
    public List<ReadBaseline> Baselines { get; } = [];
    public List<ReadTask> Tasks { get; } = [];
    public List<ReadReporting> Reporting { get; } = [];
    public List<UnreadText> Unread { get; } = [];

    public void Read()
    {
        foreach (var node in plan.Outline.Nodes)
        {
            if (node.Block is not Table block || PlanTable.Of(block) is not { } table)
            {
                continue;
            }

            var levels = table.Levels.ToList();
            if (levels.Count > 0 && (table.Has(ColumnKind.Measure) || table.Has(ColumnKind.Name)))
            {
                ReadTargets(table, levels, node);
            }
            else if ((table.Has(ColumnKind.Name) || table.Has(ColumnKind.Steps) || table.Has(ColumnKind.Measure)) && node.Kind != SectionKind.LastYear)
            {
                ReadTasks(table, node);
            }
        }
    }

    private static Section Where(OutlineNode node) => node.IsInAnnex || node.Kind == SectionKind.Closing ? Section.Annex
        : node.Kind is SectionKind.Objectives or SectionKind.Preamble or SectionKind.Purpose ? Section.Objectives : Section.Tasks;

    private static Pillar PillarOf(PlanRow row, OutlineNode node) => (row.Group.IsEmpty ? null : Pillars.Of(row.Group.Text)) ?? node.Pillar;

    private static Passage NameOf(PlanRow row) =>
        row[ColumnKind.Measure] is { IsEmpty: false } measure ? measure : row[ColumnKind.Name] is { IsEmpty: false } name ? name : row[ColumnKind.Steps];

    private void ReadTargets(PlanTable table, List<PlanColumn> columns, OutlineNode node)
    {
        foreach (var row in table.Rows.Where(r => !r.IsGroup && !NameOf(r).IsEmpty))
        {
            var name = NameOf(row);
            var (leads, _) = OfficesOf(row);
            var due = DuePhrase.Read(row[ColumnKind.Time].Text, plan.Period).To;
            foreach (var column in columns.Where(c => !row[c].IsEmpty))
            {
                var cell = row[column];
                var isPast = node.Kind == SectionKind.LastYear || column.Title is { IsPast: true, Year: not null } && !(column.Title.Year >= plan.Period.From?.Year)
                    || column.Title.Year < plan.Period.From?.Year;
                var quote = Together(row, name, cell);
                if (NumberReader.OfCell(cell.Text, UnitOf(row, column, name)) is not { } number)
                {
                    AddOther(row, node, name, cell, quote, leads, due, isPast);
                    continue;
                }

                var measure = name.Text.TrimEnd('.', ';', ',', ' ');
                if (isPast)
                {
                    Baselines.Add(new(quote, measure, number.Comparator, number.Value, number.Unit, column.Title.Year ?? plan.LastYear));
                }
                else
                {
                    DateOnly? year = column.Title.Year is { } y ? new(y, 12, 31) : null;
                    Targets.Add(new(quote, Where(node), PillarOf(row, node), measure, number.Comparator, number.Value, number.ValueTo, number.Unit,
                        number.Per, year ?? due ?? node.Horizon ?? plan.PlanEnd, leads));
                }
            }
        }
    }

    /// <summary>A cell with words around its level, or without one.</summary>
    private void AddOther(PlanRow row, OutlineNode node, Passage name, Passage cell, Passage quote, IReadOnlyList<string> leads, DateOnly? due, bool isPast)
    {
        var levels = LevelReader.Read(cell, plan.Period, isPast ? LevelPlace.Past : LevelPlace.Result).ToList();
        if (levels.Count == 0 && cell.Text.Any(char.IsDigit))
        {
            Unread.Add(new(quote, UnreadReasons.NoNumber));
        }

        foreach (var level in levels)
        {
            var (number, measure) = (level.Number, $"{name.Text.TrimEnd('.', ';', ',', ' ')} {level.Measure}".Trim());
            if (isPast)
            {
                Baselines.Add(new(quote, measure, number.Comparator, number.Value, number.Unit, plan.LastYear));
            }
            else
            {
                Targets.Add(new(quote, Where(node), PillarOf(row, node), measure, number.Comparator, number.Value, number.ValueTo, number.Unit, number.Per,
                    level.Due ?? due ?? node.Horizon ?? plan.PlanEnd, leads));
            }
        }
    }

    private static string UnitOf(PlanRow row, PlanColumn column, Passage name)
    {
        var unit = row[ColumnKind.Unit].Text.Trim(' ', '.', ':');
        return unit.Length > 0 ? (unit == "phần trăm" ? "%" : unit)
            : column.Text.Contains('%', StringComparison.Ordinal) || Ratio.IsMatch(Spelling.Lower(name.Text)) ? "%" : "";
    }

    /// <summary>The row from its name to a cell, if nothing else stands between them in the document; else the name alone.</summary>
    private Passage Together(PlanRow row, Passage name, Passage cell)
    {
        var document = plan.Document.Text;
        var (from, to) = (name.PlacesIn(document), cell.PlacesIn(document));
        if (from.Count > 1)
        {
            return plan.Quotable(name);
        }

        var between = row.Cells.Values.SelectMany(p => p.PlacesIn(document)).Where(s => s.Start >= from[0].Start && s.End <= to[^1].End).Distinct().OrderBy(s => s.Start);
        var whole = Passage.Of(document, between);
        return whole.PlacesIn(document) is [_] && whole.Text.Length <= name.Text.Length * 2 + 40 ? whole : plan.Quotable(name);
    }

    private (IReadOnlyList<string> Leads, IReadOnlyList<string> Coordinating) OfficesOf(PlanRow row)
    {
        var (leads, helpers) = plan.Offices.ReadCell(row[ColumnKind.Lead].Text);
        return (leads, [.. helpers.Union(plan.Offices.SplitCell(row[ColumnKind.Coordinating].Text)).Except(leads)]);
    }

    private void ReadTasks(PlanTable table, OutlineNode node)
    {
        var hasTime = table.Has(ColumnKind.Time);
        foreach (var row in table.Rows.Where(r => !r.IsGroup && !NameOf(r).IsEmpty))
        {
            var name = NameOf(row);
            var due = hasTime ? DuePhrase.Read(row[ColumnKind.Time].Text, plan.Period) : DuePhrase.InProse(name.Text, plan.Period);
            if (due.Kind is DueKind.Continuous && due.Every is null)
            {
                due = due with { Every = Frequencies.Find(name.Text) };
            }

            var (leads, coordinating) = OfficesOf(row);
            var inName = plan.Offices.LeadAndCoordinating(name.Text, (string?)null);
            coordinating = coordinating.Count == 0 ? [.. inName.Coordinating.Except(leads)] : coordinating;
            leads = leads.Count == 0 ? inName.Leads : leads;
            var result = row[ColumnKind.Result] is { IsEmpty: false } own ? own : row[ColumnKind.Evaluation];
            Tasks.Add(new(plan.Quotable(name), true, PillarOf(row, node), row.Number, name.Text.TrimEnd('.', ';', ':', ' '),
                result.IsEmpty ? null : result.Text, due, leads, coordinating));
            AddLevels(row, node, leads, due);
            AddReporting(row, leads);
        }
    }

    private void AddLevels(PlanRow row, OutlineNode node, IReadOnlyList<string> leads, Due due)
    {
        var dated = due.Kind is DueKind.Before or DueKind.On or DueKind.Month or DueKind.Quarter or DueKind.Range ? due.To : null;
        foreach (var kind in (ColumnKind[])[ColumnKind.Name, ColumnKind.Measure, ColumnKind.Steps, ColumnKind.Result, ColumnKind.Evaluation])
        {
            foreach (var level in LevelReader.Read(row[kind], plan.Period, kind is ColumnKind.Result or ColumnKind.Evaluation ? LevelPlace.Result : LevelPlace.Plan))
            {
                var number = level.Number;
                var isShort = (number.Shape == NumberShape.Count || level.Measure.Count(c => c == ' ') < 4) && kind is ColumnKind.Result or ColumnKind.Evaluation;
                var measure = isShort ? $"{level.Measure} {NameOf(row).Text.TrimEnd('.', ';', ':')}".Trim() : level.Measure;
                Targets.Add(new(Telling(row, plan.Quotable(level.Quote)), Where(node), PillarOf(row, node), measure, number.Comparator, number.Value, number.ValueTo,
                    number.Unit, number.Per, level.Due ?? dated ?? plan.PlanEnd, leads));
            }
        }
    }

    /// <summary>"20 camera" could stand anywhere: a quote of two words takes the next cell along, or the one before it.</summary>
    private Passage Telling(PlanRow row, Passage quote)
    {
        var document = plan.Document.Text;
        if (quote.IsEmpty || quote.Text.Count(c => c == ' ') >= 2)
        {
            return quote;
        }

        var own = quote.PlacesIn(document)[0];
        var places = row.Cells.Values.Where(c => !c.IsEmpty).Distinct().SelectMany(c => c.PlacesIn(document)).ToList();
        var next = places.Where(p => p.Start >= own.End).OrderBy(p => p.Start).Take(1);
        var last = places.Where(p => p.End <= own.Start).OrderByDescending(p => p.End).Take(1);
        return next.Select(n => Passage.Of(document, own, n)).Concat(last.Select(l => Passage.Of(document, l, own)))
            .FirstOrDefault(p => p.PlacesIn(document) is [_] && p.Text.Count(c => c == ' ') >= 2 && p.Text.Length < 60) ?? quote;
    }

    private void AddReporting(PlanRow row, IReadOnlyList<string> leads)
    {
        foreach (var cell in row.Cells.Values.Where(c => ReportingReader.IsDuty(c.Text)))
        {
            var office = plan.Offices.FindIn(cell.Text) is [var first, ..] ? first.Name : leads is [var lead, ..] ? lead : null;
            Reporting.Add(new(plan.Quotable(cell), office, Frequencies.Find(cell.Text)));
        }
    }

    [GeneratedRegex(@"^(?:tỷ lệ|tỉ lệ|tỷ trọng|mức độ hài lòng)")]
    private static partial Regex Ratio { get; }
}
