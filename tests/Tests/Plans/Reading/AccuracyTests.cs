using System.Text.Json.Nodes;
using XaSo.Bench.Reading;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Reading;

/// <summary>Reads the samples as the bench does and holds the bars of its table.</summary>
public sealed class AccuracyTests
{
    private static readonly DocumentReaders _readers = new(new(), DocumentPrograms.From(null));

    private static readonly string[] _formats = [".txt", ".docx", ".pdf"];

    public static TheoryData<string> Files => [.. Samples().SelectMany(s => _formats.Select(f => Path.GetFileName(Path.ChangeExtension(s, f))))];

    [Theory, MemberData(nameof(Files))]
    public async Task A_sample_is_read_as_its_annotation_says(string file)
    {
        var score = await ScoreOf(file);
        Assert.InRange(score.Total, 0.85, 1);
        Assert.All(score.Lists.Values, l => Assert.Equal(0, l.NotInSource));
    }

    [Fact]
    public async Task All_samples_together_reach_the_bars()
    {
        var scores = await Task.WhenAll(Samples().Select(s => ScoreOf(Path.ChangeExtension(Path.GetFileName(s), ".txt"))));
        var joint = scores.Aggregate((a, b) => a.Join(b));
        Assert.InRange(joint.Lists[Score.Targets].Precision, 0.93, 1);
        Assert.InRange(joint.Lists[Score.Targets].Recall, 0.93, 1);
        Assert.InRange(joint.Share(Score.Targets, "comparator"), 0.95, 1);
        Assert.InRange(joint.Share(Score.Targets, "due"), 0.90, 1);
        Assert.InRange(joint.Lists[Score.LegalBases].F1, 0.90, 1);
        Assert.InRange(joint.Lists[Score.Baselines].F1, 0.85, 1);
        Assert.InRange(joint.Lists[Score.Tasks].F1, 0.93, 1);
        Assert.InRange(joint.Share(Score.Tasks, "due.kind"), 0.85, 1);
        Assert.InRange(joint.Share(Score.Tasks, "leadUnits"), 0.85, 1);
    }

    private static IEnumerable<string> Samples() => Directory.EnumerateFiles(Repository.PathTo("samples"), "*.json").Order(StringComparer.Ordinal);

    private static async Task<Score> ScoreOf(string file)
    {
        var path = Repository.PathTo("samples/" + file);
        await using var content = File.OpenRead(path);
        var outcome = await _readers.Read(content, file, TestContext.Current.CancellationToken);
        var read = JsonNode.Parse(PlanReadingJson.Write(PlanReader.Read(outcome.Document!), file))!;
        var gold = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".json"), TestContext.Current.CancellationToken))!;
        return Scorer.Compare(read, gold, await File.ReadAllTextAsync(Path.ChangeExtension(path, ".txt"), TestContext.Current.CancellationToken));
    }
}
