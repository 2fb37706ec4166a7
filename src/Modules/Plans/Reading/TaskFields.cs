using System.Text.RegularExpressions;
using XaSo.Plans.Documents;

namespace XaSo.Plans.Reading;

/// <summary>
/// What stands about a task in lines or clauses of its own instead of the columns of a table:
/// "Đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Công an xã. Thời gian: Quý II. Sản phẩm: 02 lớp."
/// </summary>
internal sealed partial class TaskFields
{
    private readonly Dictionary<OutlineNode, Dictionary<ColumnKind, Passage>> _ofTask = [];
    private readonly Dictionary<OutlineNode, OutlineNode> _taskOfLine = [];
    private readonly Dictionary<OutlineNode, IReadOnlyList<(ColumnKind Kind, int Start, Passage Value)>> _lines = [];

    private TaskFields()
    {
    }

    public Passage this[OutlineNode task, ColumnKind kind] => _ofTask.GetValueOrDefault(task)?.GetValueOrDefault(kind) ?? Passage.Empty;

    public bool HasAny(OutlineNode task) => _ofTask.ContainsKey(task);

    /// <summary>The task that a line is about, which is nothing but fields; null for any other line.</summary>
    public OutlineNode? TaskOf(OutlineNode line) => _taskOfLine.GetValueOrDefault(line);

    public IEnumerable<(ColumnKind Kind, Passage Value)> OfLine(OutlineNode line) => _lines[line].Select(f => (f.Kind, f.Value));

    public static TaskFields Read(Outline outline)
    {
        var all = new TaskFields();
        var lines = all._lines;
        foreach (var node in outline.Nodes.Where(n => n.Block is Paragraph && n.Text.Text.Contains(':', StringComparison.Ordinal)))
        {
            var fields = In(node.Text);
            if (fields.Count > 0 && fields[0].Start == 0)
            {
                lines[node] = fields;
            }
            else if (fields.Any(f => f.Kind is ColumnKind.Lead or ColumnKind.Time))
            {
                all.Add(node, fields);
            }
        }

        foreach (var (line, fields) in lines)
        {
            foreach (var task in TasksOf(line, lines))
            {
                all.Add(task, fields);
                all._taskOfLine.TryAdd(line, task);
            }
        }

        // "Kết quả: …" alone is no task's column.
        foreach (var task in all._ofTask.Where(t => !t.Value.ContainsKey(ColumnKind.Lead) && !t.Value.ContainsKey(ColumnKind.Time)).Select(t => t.Key).ToList())
        {
            all._ofTask.Remove(task);
            foreach (var line in all._taskOfLine.Where(l => l.Value == task).Select(l => l.Key).ToList())
            {
                all._taskOfLine.Remove(line);
            }
        }

        return all;
    }

    private void Add(OutlineNode task, IEnumerable<(ColumnKind Kind, int Start, Passage Value)> fields)
    {
        var own = _ofTask.TryGetValue(task, out var known) ? known : _ofTask[task] = [];
        foreach (var (kind, _, value) in fields)
        {
            own.TryAdd(kind, value);
        }
    }

    /// <summary>The line above it; where the lines end a list of several points below a number, all of those points.</summary>
    private static IEnumerable<OutlineNode> TasksOf(OutlineNode line, Dictionary<OutlineNode, IReadOnlyList<(ColumnKind Kind, int Start, Passage Value)>> lines)
    {
        var siblings = line.Parent!.Children;
        var at = siblings.ToList().IndexOf(line);
        var above = siblings.Take(at).Reverse().SkipWhile(lines.ContainsKey).TakeWhile(s => !lines.ContainsKey(s)).ToList();
        if (above.Count == 0)
        {
            return line.Parent.Block is Paragraph ? [line.Parent] : [];
        }

        var isNumbered = line.Parent.Label.Kind is LabelKind.Number or LabelKind.SmallLetter or LabelKind.Paren && Sections.Of(line.Parent.Text.Text) == SectionKind.None;
        return isNumbered && above.Count == siblings.Count(s => !lines.ContainsKey(s)) ? above : above.Take(1);
    }

    /// <summary>Each field with where its title begins.</summary>
    private static List<(ColumnKind Kind, int Start, Passage Value)> In(Passage text)
    {
        var titles = Titled.Matches(text.Text).Select(m => (Kind: KindOf(m.Groups["title"].Value), m.Groups["title"].Index, End: m.Index + m.Length))
            .Where(t => t.Kind != ColumnKind.Other).ToList();
        var fields = new List<(ColumnKind, int, Passage)>();
        for (var i = 0; i < titles.Count; i++)
        {
            var end = i + 1 < titles.Count ? titles[i + 1].Index : text.Text.Length;
            var value = text.Text[titles[i].End..end].TrimEnd(' ', ';', '.', '(', ',', '-', '–');
            value = value.EndsWith(')') && !value.Contains('(', StringComparison.Ordinal) ? value[..^1] : value;
            fields.Add((titles[i].Kind, titles[i].Index, text.Slice(titles[i].End, value.Length)));
        }

        return fields;
    }

    private static ColumnKind KindOf(string title) => ColumnTitles.Whole(title) is var kind
        && kind is ColumnKind.Lead or ColumnKind.Coordinating or ColumnKind.Time or ColumnKind.Result or ColumnKind.Funds ? kind : ColumnKind.Other;

    [GeneratedRegex(@"(?:^|(?<=[.;,(–-] ?))(?<title>\p{L}[\p{L},/ ]{3,45}) ?: ?")]
    private static partial Regex Titled { get; }
}
