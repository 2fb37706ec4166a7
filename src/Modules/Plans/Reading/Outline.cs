using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>A heading, a bullet or a paragraph, and what stands below it.</summary>
public sealed class OutlineNode(OutlineNode? parent, Label label, Passage text, Block? block)
{
    private readonly List<OutlineNode> _children = [];

    public OutlineNode? Parent => parent;
    public Label Label => label;
    public Block? Block => block;

    /// <summary>Without the label.</summary>
    public Passage Text { get; internal set; } = text;

    public IReadOnlyList<OutlineNode> Children => _children;

    /// <summary>Something stands below it, or it is set as a heading.</summary>
    public bool IsHeading { get; internal set; }

    public SectionKind Kind { get; internal set; }

    /// <summary>What the nearest heading that names any part of digital transformation names; mostly one.</summary>
    public IReadOnlyList<Pillar> Pillars { get; internal set; } = [];

    /// <summary>The last day of the time that the nearest heading names: "Đến năm 2030".</summary>
    public DateOnly? Horizon { get; internal set; }

    public bool IsInAnnex { get; internal set; }

    /// <summary>The offices that the nearest heading is, as in "2. Phòng Kinh tế".</summary>
    public IReadOnlyList<string> Offices { get; internal set; } = [];

    public int Year { get; internal set; }

    public IEnumerable<OutlineNode> Path
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
            {
                yield return node;
            }
        }
    }

    internal void Add(OutlineNode child) => _children.Add(child);
}

/// <summary>A document as a tree of headings, found by their labels; the same for every format.</summary>
public sealed class Outline
{
    private readonly List<OutlineNode> _nodes = [];
    private readonly Func<string, IReadOnlyList<string>> _officesOf;

    private Outline(OutlineNode root, Func<string, IReadOnlyList<string>> officesOf) => (Root, _officesOf) = (root, officesOf);

    public OutlineNode Root { get; }

    /// <summary>Every node in the order of the document, without the root.</summary>
    public IReadOnlyList<OutlineNode> Nodes => _nodes;

    /// <param name="officesOf">The offices that a heading is, if it is any.</param>
    public static Outline Read(SourceDocument document, PlanPeriod period, Func<string, IReadOnlyList<string>> officesOf)
    {
        var root = new OutlineNode(null, Label.None, Passage.Empty, null) { IsHeading = true };
        var outline = new Outline(root, officesOf);
        var top = root;
        foreach (var block in document.Blocks)
        {
            top = block is Paragraph paragraph ? outline.AddParagraph(top, paragraph) : outline.AddTable(top, block);
        }

        outline.FindHeadings();
        OutlineFacts.Fill(outline, period, officesOf);
        return outline;
    }

    private OutlineNode AddTable(OutlineNode top, Block table)
    {
        var under = top.Path.First(n => !n.Label.IsBullet);
        Add(new(under, Label.None, Passage.Empty, table));
        return under;
    }

    private OutlineNode AddParagraph(OutlineNode top, Paragraph paragraph)
    {
        var text = paragraph.Content;
        var label = Label.Of(text.Text);
        if (label.Kind == LabelKind.None)
        {
            return AddUnlabelled(top, paragraph);
        }

        var parent = ParentOf(top, label, Sections.Of(text.Text[label.Length..]));
        var node = new OutlineNode(parent, label, text.Slice(label.Length, text.Text.Length - label.Length), paragraph);
        Add(node);
        return node;
    }

    private OutlineNode AddUnlabelled(OutlineNode top, Paragraph paragraph)
    {
        var text = paragraph.Content;

        // "Phần 1" and its name are two lines; so are "PHỤ LỤC" and its.
        if (top.Label.Kind is LabelKind.Part or LabelKind.Annex && top.Children.Count == 0 && (top.Text.IsEmpty || (IsCaps(text.Text) && _officesOf(text.Text).Count == 0)) && text.Text.Length < 300)
        {
            top.Text = top.Text.IsEmpty ? text : top.Text;
            var name = new OutlineNode(top, Label.None, text, paragraph) { IsHeading = true };
            Add(name);
            return top;
        }

        // A decision comes first, with its own addressees and signer; then the plan that it issues.
        if (top.Path.Any(n => n.Kind == SectionKind.Closing) && Sections.BeginsPlan(text.Text))
        {
            var attached = new OutlineNode(Root, Label.None, text, paragraph) { IsHeading = true };
            Add(attached);
            return attached;
        }

        if (Sections.IsClosing(text.Text))
        {
            var end = new OutlineNode(Root, Label.None, text, paragraph) { IsHeading = true, Kind = SectionKind.Closing };
            Add(end);
            return end;
        }

        var setAsHeading = paragraph.HeadingLevel > 0 || paragraph.IsBold || IsCaps(text.Text);
        if (setAsHeading && text.Text.Length < 200 && Sections.Of(text.Text) != SectionKind.None && top.Kind != SectionKind.Closing)
        {
            var heading = new OutlineNode(ParentOf(top, new(LabelKind.Roman, 0, "", 0)), new(LabelKind.Roman, 0, "", 0), text, paragraph) { IsHeading = true };
            Add(heading);
            return heading;
        }

        if (setAsHeading && text.Text.Length < 120 && top.Path.Any(n => Sections.Of(n.Text.Text) == SectionKind.Organisation) && _officesOf(text.Text).Count > 0)
        {
            var office = new Label(LabelKind.SmallLetter, 0, "", 0);
            var heading = new OutlineNode(ParentOf(top, office), office, text, paragraph) { IsHeading = true };
            Add(heading);
            return heading;
        }

        Add(new(top, Label.None, text, paragraph));
        return top;
    }

    /// <summary>Numbered headings have a fixed order; a bullet belongs below any bullet of another shape that is still open.</summary>
    private OutlineNode ParentOf(OutlineNode top, Label label, SectionKind heading = SectionKind.None)
    {
        if (label.Kind == LabelKind.Annex)
        {
            return Root;
        }

        // A list at the end of the document, such as that of the addressees, is below its title.
        var path = top.Path.TakeWhile(n => n != Root).ToList();
        if (path is [.., { Kind: SectionKind.Closing } closing] && !(label.Kind is LabelKind.Roman or LabelKind.Part && heading != SectionKind.None))
        {
            return closing;
        }

        if (label.IsBullet)
        {
            return path.Find(n => n.Label.Kind == label.Kind)?.Parent ?? top;
        }

        return path.Find(n => !n.Label.IsBullet && IsAbove(n.Label, label)) ?? Root;
    }

    private static bool IsAbove(Label upper, Label lower) =>
        upper.Kind != LabelKind.None && (upper.Kind < lower.Kind || (upper.Kind == lower.Kind && upper.Depth < lower.Depth));

    private void Add(OutlineNode node)
    {
        node.Parent!.Add(node);
        _nodes.Add(node);
    }

    private void FindHeadings()
    {
        foreach (var node in _nodes.Where(n => n.Label.Kind != LabelKind.None))
        {
            // A paragraph below a bullet, or a full sentence below a number, goes on with it and makes no heading of it.
            var below = node.Children.Where(c => c.Label.Kind != LabelKind.None || c.Block is Table);
            node.IsHeading |= below.Any()
                || (!node.Label.IsBullet && node.Children.Count > 0 && !node.Text.Text.EndsWith('.') && node.Text.Text.Length < 200)
                || node.Label.Kind is LabelKind.Part or LabelKind.Annex;
        }
    }

    internal static bool IsCaps(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);
}
