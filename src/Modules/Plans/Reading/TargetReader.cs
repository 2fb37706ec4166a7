using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>Finds the levels that the prose of a plan sets, and those that it reports of the past.</summary>
internal sealed partial class TargetReader(PlanContext plan, IReadOnlyList<(OutlineNode Node, ReadTask Task)> tasks)
{
    private readonly ILookup<OutlineNode, ReadTask> _tasks = tasks.ToLookup(t => t.Node, t => t.Task);

    public List<ReadTarget> Targets { get; } = [];
    public List<ReadBaseline> Baselines { get; } = [];
    public List<UnreadText> Unread { get; } = [];

    public void Read()
    {
        foreach (var node in plan.Outline.Nodes.Where(n => n.Block is Paragraph && !n.Text.IsEmpty))
        {
            if (node.Kind == SectionKind.LastYear)
            {
                ReadBaselines(node);
            }
            else if (plan.Fields.TaskOf(node) is { } task)
            {
                ReadFields(node, task);
            }
            else if (node.Kind is SectionKind.Objectives or SectionKind.Purpose or SectionKind.Tasks or SectionKind.Solutions or SectionKind.Organisation)
            {
                ReadTargets(node);
            }
        }
    }

    private void ReadBaselines(OutlineNode node)
    {
        foreach (var level in LevelReader.Read(node.Text, plan.Period, LevelPlace.Past))
        {
            var number = level.Number;
            Baselines.Add(new(plan.Quotable(level.Quote), level.Measure, number.Comparator, number.Value, number.Unit, node.Year > 0 ? node.Year : plan.LastYear));
        }
    }

    private void ReadTargets(OutlineNode node)
    {
        var inline = TaskReader.InlineOffice(node.Text, plan.Offices);
        var levels = LevelReader.Read(node.Text.Slice(inline, node.Text.Text.Length - inline), plan.Period, LevelPlace.Plan).ToList();
        foreach (var level in levels)
        {
            var number = level.Number;
            var where = node.IsInAnnex ? Section.Annex : node.Kind is SectionKind.Objectives or SectionKind.Purpose ? Section.Objectives : Section.Tasks;
            Targets.Add(new(plan.Quotable(level.Quote), where, Pillars.Under(node.Pillars, level.Measure, level.Quote.Text, node.Text.Text), level.Measure, number.Comparator, number.Value, number.ValueTo, number.Unit,
                number.Per, level.Due ?? node.Horizon ?? plan.PlanEnd, LeadsOf(node, level)));
        }

        if (levels.Count == 0 && !node.IsHeading && node.Kind == SectionKind.Objectives && LooseNumber.IsMatch(Spelling.Lower(node.Text.Text)))
        {
            Unread.Add(new(plan.Quotable(node.Text), UnreadReasons.LooseNumber));
        }
    }

    /// <summary>The results that are expected of a task, and how often it is to be done.</summary>
    private void ReadFields(OutlineNode node, OutlineNode of)
    {
        var task = _tasks[of].LastOrDefault();
        if (task is null)
        {
            return;
        }

        var dated = task.Due.Kind is DueKind.Continuous or DueKind.Recurring or DueKind.None ? null : task.Due.To;
        foreach (var level in plan.Fields.OfLine(node).SelectMany(Levels))
        {
            var (number, measure) = (level.Number, level.Measure.Count(c => c == ' ') < 6 ? MeasurePhrase.OfRow(level.Measure, task.Name) : level.Measure);
            Targets.Add(new(plan.Quotable(level.Quote.Text.Count(c => c == ' ') < 3 ? node.Text : level.Quote), node.IsInAnnex ? Section.Annex : Section.Tasks, task.Pillar, measure,
                number.Comparator, number.Value, number.ValueTo, number.Unit, number.Per, level.Due ?? dated ?? plan.PlanEnd, task.LeadOffices));
        }
    }

    private IEnumerable<Level> Levels((ColumnKind Kind, Passage Value) field) => field.Kind switch
    {
        ColumnKind.Result => LevelReader.Read(field.Value, plan.Period, LevelPlace.Result),
        ColumnKind.Time => LevelReader.Read(field.Value, plan.Period, LevelPlace.Result).Where(l => l.Number.Shape == NumberShape.PerTime),
        _ => [],
    };

    private IReadOnlyList<string> LeadsOf(OutlineNode node, Level level)
    {
        var task = _tasks[node].LastOrDefault(t => t.Quote.Start <= level.Quote.Start);
        return task?.LeadOffices ?? (node.Kind is SectionKind.Objectives or SectionKind.Purpose ? [] : node.Offices);
    }

    // "Đề án 06" is a name.
    [GeneratedRegex(@"(?<!(?:đề án|nghị quyết|quyết định|nghị định|chỉ thị|thông tư|chương trình|kế hoạch|tiêu chí|phụ lục|giai đoạn|cấp độ|mức độ|biểu|mẫu|luật|điều|khoản|điểm|mục) (?:số )?)(?<![\p{L}\d./\-])\d{1,3}(?:,\d+)?(?![\d./])(?! ?(?:/|cấp|trụ cột|tháng|năm))")]
    private static partial Regex LooseNumber { get; }
}
