using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading;

namespace XaSo.Bench.Reading;

/// <summary>How fast and how right plans are read: the samples in every format, and real plans where they lie beside the repository.</summary>
internal static class ReadingBench
{
    private const double UsualLength = 30 * 1024;

    /// <summary>So many that the compiler has made its fast code.</summary>
    private const int WarmUps = 30;
    private static readonly string[] _lists = [Score.Targets, Score.Tasks, Score.LegalBases, Score.Baselines];
    private static readonly string[] _formats = [".txt", ".docx", ".pdf"];

    /// <param name="Annotation">Null for a plan that nobody annotated.</param>
    /// <param name="Source">The text that the annotation quotes.</param>
    private sealed record Document(string File, string? Annotation, string Source);

    /// <param name="Cpu">Milliseconds of all threads of this process: what remains true while others use the machine.</param>
    private sealed record Result(Document Document, double Milliseconds, double Cpu, int TextBytes, Score? Score)
    {
        public double PerUsualLength => Milliseconds * UsualLength / TextBytes;
    }

    public static async Task Run(Options options)
    {
        var times = options.Number("times", 20);
        var readers = new DocumentReaders(new(), DocumentPrograms.From(null));
        await Measure("Reading the samples", Samples(), readers, times);
        if (Real().ToList() is { Count: > 0 } real)
        {
            await Measure("Reading real plans", real, readers, times);
        }

        await LongPdf.Measure(readers, times);
        await BadFiles.Measure(readers);
    }

    private static IEnumerable<Document> Samples() =>
        from annotation in Directory.EnumerateFiles(Repository.PathTo("samples"), "*.json").Order()
        from format in _formats
        let file = Path.ChangeExtension(annotation, format)
        where File.Exists(file)
        select new Document(file, annotation, Path.ChangeExtension(annotation, ".txt"));

    private static IEnumerable<Document> Real() =>
        from file in Repository.Beside("plans") is { } plans ? Directory.GetFiles(plans, "*.txt").Order() : Enumerable.Empty<string>()
        let annotation = Repository.Beside($"gold/{Path.GetFileName(file).Split('_')[0]}.json")
        select new Document(file, annotation, file);

    private static async Task Measure(string title, IEnumerable<Document> documents, DocumentReaders readers, int times)
    {
        Report.Heading(title, $"median of {times}, warm");
        var results = new List<Result>();
        List<Document> all = [.. documents];
        foreach (var document in all) // each form of file has code of its own, which the runtime compiles anew at its leisure
        {
            await Measure(document, readers, WarmUps);
        }

        foreach (var document in all)
        {
            results.Add(await Measure(document, readers, times));
        }

        Report.Table(["file", "KB of text", "ms", "CPU ms", "ms per 30 KB", .. _lists.Select(l => $"{l} P / R / F1"), "score"], results.Select(r => (string[])
        [
            ShortName(r.Document.File), Figure(r.TextBytes / 1024.0), Figure(r.Milliseconds), Figure(r.Cpu), Figure(r.PerUsualLength),
            .. _lists.Select(l => r.Score is { } s ? $"{s.Lists[l].Precision:F3} / {s.Lists[l].Recall:F3} / {s.Lists[l].F1:F3}" : "–"),
            r.Score is { } score ? Figure3(score.Total) : "–",
        ]));
        Attributes(results);
        Report.AtMost("slowest text or Word file, per 30 KB", results.Where(r => !r.Document.File.EndsWith(".pdf", StringComparison.Ordinal)).Max(r => r.PerUsualLength), 100, "ms");
        Bars(results);
    }

    private static async Task<Result> Measure(Document document, DocumentReaders readers, int times)
    {
        var content = await File.ReadAllBytesAsync(document.File);
        var (took, reading, length) = (new List<double>(), "", 0);
        var cpu = TimeSpan.Zero;
        for (var time = -WarmUps; time < times; time++)
        {
            if (time == 0)
            {
                cpu = Environment.CpuUsage.TotalTime;
            }

            var start = Stopwatch.GetTimestamp();
            var (text, plan) = await Read(readers, content, document.File);
            if (time >= 0)
            {
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            if (time == -1)
            {
                (reading, length) = (PlanReadingJson.Write(plan, ""), Encoding.UTF8.GetByteCount(text));
            }
        }

        cpu = Environment.CpuUsage.TotalTime - cpu;
        var score = document.Annotation is { } annotation
            ? Scorer.Compare(JsonNode.Parse(reading)!, JsonNode.Parse(await File.ReadAllTextAsync(annotation))!, await File.ReadAllTextAsync(document.Source))
            : null;
        return new(document, Report.Median(took), cpu.TotalMilliseconds / times, length, score);
    }

    internal static async Task<(string Text, PlanReading Plan)> Read(DocumentReaders readers, byte[] content, string name)
    {
        using var stream = new MemoryStream(content);
        var outcome = await readers.Read(stream, Path.GetFileName(name), CancellationToken.None);
        var document = outcome.Document ?? throw new InvalidOperationException($"{Path.GetFileName(name)}: {outcome.Refusal?.Reason}");
        return (document.Text, PlanReader.Read(document));
    }

    private static void Attributes(List<Result> results)
    {
        var scored = results.Where(r => r.Score is not null).ToList();
        if (scored.Count > 0)
        {
            Report.Table(["right on matched items", .. scored.Select(r => ShortName(r.Document.File))], scored[0].Score!.Attributes.Keys.Select(a => (string[])
                [a, .. scored.Select(r => Figure3(r.Score!.Attributes[a].Share))]));
        }
    }

    /// <summary>The text stands for the plan, so that no plan counts three times.</summary>
    private static void Bars(List<Result> results)
    {
        var plans = results.Where(r => r.Score is not null && r.Document.File == r.Document.Source).ToList();
        if (plans.Count == 0)
        {
            return;
        }

        foreach (var plan in plans)
        {
            Report.AtLeast($"score of {ShortName(plan.Document.File)}", plan.Score!.Total, 0.85);
        }

        var joint = plans.Select(p => p.Score!).Aggregate((a, b) => a.Join(b));
        Report.AtLeast("targets, precision", joint.Lists[Score.Targets].Precision, 0.93);
        Report.AtLeast("targets, recall", joint.Lists[Score.Targets].Recall, 0.93);
        Report.AtLeast("targets, comparator", joint.Share(Score.Targets, "comparator"), 0.95);
        Report.AtLeast("targets, due", joint.Share(Score.Targets, "due"), 0.90);
        Report.AtLeast("legal bases, F1", joint.Lists[Score.LegalBases].F1, 0.90);
        Report.AtLeast("baselines, F1", joint.Lists[Score.Baselines].F1, 0.85);
        Report.AtLeast("tasks, F1", joint.Lists[Score.Tasks].F1, 0.93);
        Report.AtLeast("tasks, due.kind", joint.Share(Score.Tasks, "due.kind"), 0.85);
        Report.AtLeast("tasks, lead offices", joint.Share(Score.Tasks, "leadUnits"), 0.85);
    }

    /// <summary>Of a real plan only its number: its name is not ours to print.</summary>
    private static string ShortName(string file) => Path.GetFileName(file).Split('_') is [var number, _] ? number : Path.GetFileName(file);

    private static string Figure(double figure) => figure.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Figure3(double figure) => figure.ToString("F3", CultureInfo.InvariantCulture);
}
