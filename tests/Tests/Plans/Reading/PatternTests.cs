using System.Globalization;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Reading;

/// <summary>Each table of patterns is tested by its own examples.</summary>
public sealed class PatternTests
{
    [Fact]
    public void Every_level_is_read_as_its_example_says() => Assert.All(NumberReader.Patterns, p =>
    {
        var number = Assert.Single(NumberReader.FindIn(p.Example));
        Assert.Equal(p.Shape, number.Shape);
        Assert.Equal(p.Reads, Said(number));
    });

    [Fact]
    public void Every_label_is_read_as_its_example_says() => Assert.All(Label.Patterns, p =>
    {
        var label = Label.Of(p.Example);
        Assert.Equal((p.Kind, p.Number), (label.Kind, label.Number));
    });

    [Fact]
    public void Every_title_of_a_column_is_known_by_its_example() =>
        Assert.All(ColumnTitles.Patterns, p => Assert.Equal(p.Kind, ColumnTitles.Of(p.Example).Kind));

    [Fact]
    public void Every_part_of_a_plan_is_known_by_its_example() =>
        Assert.All(Sections.Patterns, p => Assert.Equal(p.Kind, Sections.Of(p.Example)));

    [Fact]
    public void Every_pillar_is_known_by_its_example() => Assert.All(Pillars.Patterns, p => Assert.Equal(p.Pillar, Pillars.Of(p.Example)));

    [Fact]
    public void The_words_of_every_pillar_are_known_by_their_example() => Assert.All(Pillars.Words, p => Assert.Equal(p.Pillar, Pillars.Under([], p.Example)));

    internal static string Said(ReadNumber number) => string.Join(' ', new[]
    {
        number.Comparator.ToString(),
        number.Value.ToString(CultureInfo.InvariantCulture) + (number.ValueTo is { } to ? string.Create(CultureInfo.InvariantCulture, $"..{to}") : ""),
        number.Unit,
        number.Per?.ToString(),
    }.Where(w => !string.IsNullOrEmpty(w)));
}
