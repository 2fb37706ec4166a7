using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>
/// Lists what looks like a target or a task and came out as neither, so that nothing is dropped in silence. It rather says too little
/// than everything: each passage is one more thing that a person has to look at.
/// </summary>
internal sealed partial class UnreadReader(PlanContext plan, IReadOnlyList<Passage> read)
{
    private readonly bool[] _taken = Taken(plan, read);

    public IEnumerable<UnreadText> Read()
    {
        foreach (var node in plan.Outline.Nodes)
        {
            if (node.Block is Table table)
            {
                if (OfTable(node, table) is { } rows)
                {
                    yield return new(rows, UnreadReasons.UnknownTable);
                }
            }
            else if (node.Block is Paragraph && !node.IsHeading && node.Text.Text.Length is > 25 and < 900 && plan.Fields.TaskOf(node) is null && WhyOf(node) is { } why)
            {
                yield return new(plan.Quotable(node.Text), why);
            }
        }
    }

    private string? WhyOf(OutlineNode node)
    {
        var lower = Spelling.Lower(node.Text.Text);
        switch (node.Kind)
        {
            case SectionKind.None or SectionKind.Preamble:
                var isBelowHeading = node.Parent!.IsHeading && node.Parent.Block is not null && node.Label.Kind != LabelKind.None;
                return isBelowHeading && IsFree(node.Text) && (Deeds.Begin(node.Text.Text) || NumberReader.FindIn(node.Text.Text).Count > 0) ? UnreadReasons.UnknownPart : null;
            case SectionKind.Objectives:
                return IsFree(node.Text) && Bounded.IsMatch(lower) ? UnreadReasons.LooseNumber : null;
            case SectionKind.Tasks or SectionKind.Solutions or SectionKind.Organisation:
                return IsFree(node.Text) && !node.Text.Text.EndsWith(':') && (Charges.IsMatch(lower) || NumberReader.FindIn(node.Text.Text).Count > 0) ? UnreadReasons.MaybeTask
                    : Numbers(node, lower) ? UnreadReasons.LooseNumber : null;
            default:
                return null;
        }
    }

    /// <summary>A task was read, but "tối thiểu 03" within it is no target.</summary>
    private bool Numbers(OutlineNode node, string lower)
    {
        var levels = LevelReader.Read(node.Text, plan.Period, LevelPlace.Plan).Count();
        return levels == 0 && Bounded.IsMatch(lower);
    }

    private Passage? OfTable(OutlineNode node, Table table)
    {
        var isLarge = table.Rows.Count > 2 && table.Rows.Max(r => r.Cells.Count) > 2;
        if (!isLarge || node.Kind is SectionKind.Closing && !node.IsInAnnex)
        {
            return null;
        }

        var cells = table.Rows.SelectMany(r => r.Cells).Where(c => !c.Content.IsEmpty).ToList();
        var first = cells.Where(c => c.Content.Text.Length > 12).Select(c => plan.Quotable(c.Content)).FirstOrDefault();
        return first is not null && cells.TrueForAll(c => IsFree(c.Content)) ? first : null;
    }

    private bool IsFree(Passage text)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (_taken[text.PlaceOf(i)])
            {
                return false;
            }
        }

        return true;
    }

    private static bool[] Taken(PlanContext plan, IReadOnlyList<Passage> read)
    {
        var taken = new bool[plan.Document.Text.Length];
        foreach (var passage in read)
        {
            for (var i = 0; i < passage.Text.Length; i++)
            {
                taken[passage.PlaceOf(i)] = true;
            }
        }

        return taken;
    }

    [GeneratedRegex(@"(?<!\p{L})(?:tối thiểu|ít nhất|không dưới|không quá|tối đa|≥|>=|≤) ?(?:là |từ |đạt )?\d{1,4}(?:,\d+)?(?! ?(?:tháng|năm|ngày|tuổi|/|\d|trụ cột|\.\d))")]
    private static partial Regex Bounded { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:chủ trì|giao (?:cho )?(?:phòng|văn phòng|công an|trung tâm|trạm|các|ban|đồng chí)|chịu trách nhiệm|hoàn thành (?:trước|trong)|xong trước|phối hợp với|có trách nhiệm)(?!\p{L})")]
    private static partial Regex Charges { get; }
}
