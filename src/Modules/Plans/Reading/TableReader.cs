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

    private static Pillar PillarOf(PlanRow row, OutlineNode node, params IReadOnlyList<string> words)
    {
        var group = row.Group.IsEmpty ? [] : Pillars.Named(row.Group.Text);
        return Pillars.Under(group.Count > 0 ? group : node.Pillars, words);
    }

    private static Passage NameOf(PlanRow row) =>
        row[ColumnKind.Measure] is { IsEmpty: false } measure ? measure : row[ColumnKind.Name] is { IsEmpty: false } name ? name : row[ColumnKind.Steps];

    private void ReadTargets(PlanTable table, List<PlanColumn> columns, OutlineNode node)
    {
        foreach (var row in table.Rows.Where(r => !r.IsGroup))
        {
            var name = NameOf(row);
            AddLeftOver(row, node, name, [.. columns.Select(c => row[c]), row[ColumnKind.Unit], row[ColumnKind.Time], .. row.All(ColumnKind.Lead), .. row.All(ColumnKind.Coordinating)]);
            if (name.IsEmpty)
            {
                continue;
            }

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
                    Targets.Add(new(quote, Where(node), PillarOf(row, node, measure), measure, number.Comparator, number.Value, number.ValueTo, number.Unit,
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
            var (number, measure) = (level.Number, MeasurePhrase.OfRow(level.Measure, name.Text));
            if (isPast)
            {
                Baselines.Add(new(quote, measure, number.Comparator, number.Value, number.Unit, plan.LastYear));
            }
            else
            {
                Targets.Add(new(quote, Where(node), PillarOf(row, node, measure), measure, number.Comparator, number.Value, number.ValueTo, number.Unit, number.Per,
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
        var cells = row.All(ColumnKind.Lead).Select(c => plan.Offices.ReadCell(c.Text)).ToList();
        var leads = cells.SelectMany(c => c.Leads).Distinct().ToList();
        var helpers = cells.SelectMany(c => c.Coordinating).Union(row.All(ColumnKind.Coordinating).SelectMany(c => plan.Offices.SplitCell(c.Text)));
        leads = leads.Count > 0 ? leads : [.. row.All(ColumnKind.Responsibility).SelectMany(c => plan.Offices.OfficesOf(c.Text)).Distinct()];
        return (leads, [.. helpers.Except(leads)]);
    }

    /// <summary>A column of responsibilities may hold whoever has them.</summary>
    private bool IsLead(PlanRow row, Passage cell) =>
        row[ColumnKind.Lead].IsEmpty && row.All(ColumnKind.Responsibility).Contains(cell) && plan.Offices.OfficesOf(cell.Text).Count > 0;

    /// <summary>What no column claims: nothing of a row is dropped in silence.</summary>
    private void AddLeftOver(PlanRow row, OutlineNode node, Passage name, IEnumerable<Passage> read)
    {
        var known = read.Append(name).ToHashSet();
        var number = row.Columns.FirstOrDefault(c => c.Title.Kind == ColumnKind.Number);
        if (node.Kind == SectionKind.Closing && !node.IsInAnnex)
        {
            return;
        }

        foreach (var cell in row.Cells.Where(c => c.Key != number?.Index).Select(c => c.Value).Distinct().Where(c => c.Text.Count(char.IsLetter) > 2 && !known.Contains(c) && !IsLead(row, c)))
        {
            Unread.Add(new(plan.Quotable(cell), UnreadReasons.UnknownColumn));
        }
    }

    private void ReadTasks(PlanTable table, OutlineNode node)
    {
        var hasTime = table.Has(ColumnKind.Time);
        foreach (var row in table.Rows.Where(r => !r.IsGroup))
        {
            var name = NameOf(row);
            var told = name.IsEmpty ? [] : Told(row, name);
            AddLeftOver(row, node, name, name.IsEmpty ? [] : [.. told.Select(t => t.Cell), .. row.All(ColumnKind.Time).Take(1), .. row.All(ColumnKind.Lead), .. row.All(ColumnKind.Coordinating)]);
            if (name.IsEmpty)
            {
                continue;
            }

            var due = hasTime ? DuePhrase.Read(row[ColumnKind.Time].Text, plan.Period) : DuePhrase.InProse(name.Text, plan.Period);
            if (due.Kind is DueKind.Continuous && due.Every is null)
            {
                due = due with { Every = Frequencies.Find(name.Text) };
            }

            var (leads, coordinating) = OfficesOf(row);
            var inName = plan.Offices.LeadAndCoordinating(name.Text, (string?)null);
            coordinating = coordinating.Count == 0 ? [.. inName.Coordinating.Except(leads)] : coordinating;
            leads = leads.Count == 0 ? inName.Leads : leads;
            var result = string.Join("; ", told.Select(t => (t.Title + t.Cell.Text).TrimEnd('.', ';', ' ')));
            Tasks.Add(new(plan.Quotable(name), true, PillarOf(row, node, name.Text, result), row.Number, TaskReader.Ended(name.Text),
                told.Count == 0 ? null : told is [("", var only)] ? only.Text : result, due, leads, coordinating));
            AddLevels(row, node, leads, due);
            AddReporting(row, leads);
        }
    }

    /// <summary>The result that is expected, and after it what the row says besides of the work, with the titles of its columns.</summary>
    private List<(string Title, Passage Cell)> Told(PlanRow row, Passage name)
    {
        var told = row.All(ColumnKind.Result).Concat(row.All(ColumnKind.Evaluation)).Where(c => c != name).Select(c => (Title: "", Cell: c)).ToList();
        if (told.Count == 0 && row.Columns.Any(c => c.Title.Kind is ColumnKind.Result or ColumnKind.Evaluation))
        {
            return told;
        }

        foreach (var column in row.Columns.Where(c => c.Title.Kind is ColumnKind.Steps or ColumnKind.Responsibility or ColumnKind.Name or ColumnKind.Measure or ColumnKind.Note))
        {
            var cell = row[column];
            if (!cell.IsEmpty && cell != name && !IsLead(row, cell) && !told.Exists(t => t.Cell == cell))
            {
                told.Add(($"{column.Text}: ", cell));
            }
        }

        return told;
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
                var measure = isShort ? MeasurePhrase.OfRow(level.Measure, NameOf(row).Text) : level.Measure;
                Targets.Add(new(Telling(row, plan.Quotable(level.Quote)), Where(node), PillarOf(row, node, measure, NameOf(row).Text), measure, number.Comparator, number.Value, number.ValueTo,
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
