using System.Globalization;
using System.Text.Json;
using XaSo.Plans;
using XaSo.Plans.Documents;
using XaSo.Plans.Imports;
using XaSo.Plans.Lint;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Lint;

/// <summary>The faults that samples/README.md lists, and no others: an officer stops reading after three false alarms.</summary>
public sealed class SampleTests
{
    private static readonly FindingKind[] _contradictions =
        [FindingKind.TwoValues, FindingKind.BelowSuperior, FindingKind.OverHundred, FindingKind.OutsidePeriod, FindingKind.UnitMismatch, FindingKind.WrongCitation, FindingKind.InconsistentCitation, FindingKind.NotMeasurable];

    [Theory]
    [InlineData("ke-hoach-cds-song-mau-2026", "TwoValues:3")]
    [InlineData("ke-hoach-cds-an-mau-2026-2030", "")]
    [InlineData("ke-hoach-cds-dao-mau-6-thang", "OverHundred:1 OutsidePeriod:1 WrongCitation:1 InconsistentCitation:2")]
    public void Contradictions_are_found_where_they_are(string sample, string found) =>
        Assert.Equal(found, string.Join(' ', PlanLint.Check(Read(sample)).Where(f => _contradictions.Contains(f.Kind)).OrderBy(f => f.Kind).Select(f => $"{f.Kind}:{f.Evidence.Count}")));

    [Fact]
    public void Tasks_that_lack_something_are_found()
    {
        var content = Read("ke-hoach-cds-dao-mau-6-thang");
        var lacking = FiveClear.Of(content).Tasks.Where(t => t.Task.InTable).ToList();

        Assert.Equal(["Cử cán bộ tham gia các lớp bồi dưỡng do Sở Khoa học và Công nghệ tổ chức", "Trang bị nguồn điện dự phòng cho phòng máy chủ"],
            lacking.Where(t => !t.Clear.Contains(Clarity.Time)).Select(t => t.Task.Name).Order());
        Assert.Equal(["Gắn biển địa chỉ số cho hộ gia đình, cơ sở lưu trú"], lacking.Where(t => !t.Clear.Contains(Clarity.Responsibility)).Select(t => t.Task.Name));
    }

    [Fact]
    public void Work_that_prose_and_annex_tell_in_other_words_for_the_same_day_is_one()
    {
        var content = Read("ke-hoach-cds-song-mau-2026");
        var told = content.Tasks.Single(t => !t.InTable && t.Name.Contains("Ngày Chuyển đổi số quốc gia", StringComparison.Ordinal));

        Assert.Equal("Tổ chức Ngày Chuyển đổi số quốc gia tại xã", SameWork.In(content)[told.Id].Name);
    }

    private static PlanContent Read(string sample)
    {
        var text = File.ReadAllText(Repository.PathTo($"samples/{sample}.txt"));
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathTo($"samples/{sample}.json")));
        var root = json.RootElement;
        var whole = Passage.Of(text, new Span(0, text.Length));
        var head = root.GetProperty("document");
        var reading = new PlanReading
        {
            Head = new(null, Word(head, "title"), null, null, null, null, Day(head, "periodFrom"), Day(head, "periodTo"), null, null),
            Targets = [.. root.GetProperty("targets").EnumerateArray().Select(t => new ReadTarget(Quote(whole, t), Section.Objectives, Pillar.General, Word(t, "measure")!, ComparatorOf(t),
                t.GetProperty("value").GetDecimal(), t.GetProperty("valueTo") is { ValueKind: JsonValueKind.Number } to ? to.GetDecimal() : null, Word(t, "unit")!, Every(t, "per"), Day(t, "due"), []))],
            Tasks = [.. root.GetProperty("tasks").EnumerateArray().Select(t => new ReadTask(Quote(whole, t), Word(t, "where") == "table", Pillar.General, null, Word(t, "name")!, Word(t, "result"), DueOf(t.GetProperty("due")), Names(t, "leadUnits"), Names(t, "coordUnits")))],
        };
        var plan = new Plan { Title = sample, PeriodFrom = reading.Head.PeriodFrom, PeriodTo = reading.Head.PeriodTo };
        var drafted = new DraftedPlan(plan.Id, text, reading);
        return new(plan, drafted.Items, drafted.Offices, new("txt", text, [new Paragraph(whole, 1)]));
    }

    private static Passage Quote(Passage whole, JsonElement item) => whole.Slice(whole.Text.IndexOf(Word(item, "quote")!, StringComparison.Ordinal), Word(item, "quote")!.Length);

    private static Comparator ComparatorOf(JsonElement target) =>
        Word(target, "comparator") switch { ">=" => Comparator.AtLeast, ">" => Comparator.MoreThan, "<=" => Comparator.AtMost, "<" => Comparator.LessThan, "range" => Comparator.Range, _ => Comparator.Equal };

    private static Due DueOf(JsonElement due) => new(Enum.Parse<DueKind>(Word(due, "kind")!, ignoreCase: true), Day(due, "from"), Day(due, "to"), Every(due, "every"), Word(due, "text"));

    private static string? Word(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly? Day(JsonElement item, string name) => Word(item, name) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null;

    private static Frequency? Every(JsonElement item, string name) =>
        Word(item, name) is { } every ? Enum.Parse<Frequency>(every.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : null;

    private static string[] Names(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(n => n.GetString()!)];
}
