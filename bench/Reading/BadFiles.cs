using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading;

namespace XaSo.Bench.Reading;

/// <summary>How long somebody waits who gives a file that cannot be read, or a text made to take long.</summary>
internal static class BadFiles
{
    private const int Seconds = 5;

    public static async Task Measure(DocumentReaders readers)
    {
        Report.Heading("Refusing bad files", "the first time");
        var longest = 0.0;
        var rows = new List<string[]>();
        foreach (var (name, content) in Files().Concat(Texts()))
        {
            var start = Stopwatch.GetTimestamp();
            using var stream = new MemoryStream(content);
            var outcome = await readers.Read(stream, name, CancellationToken.None);
            var said = outcome.Refusal?.Reason.ToString() ?? Items(PlanReader.Read(outcome.Document!));
            var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
            longest = Math.Max(longest, took);
            rows.Add([name, took.ToString("0.00", CultureInfo.InvariantCulture), said]);
        }

        Report.Table(["file", "s", "answer"], rows);
        Report.AtMost("longest", longest, Seconds, "s");
    }

    private static string Items(PlanReading plan) => $"{plan.Targets.Count + plan.Tasks.Count} items";

    private static IEnumerable<(string Name, byte[] Content)> Files() =>
    [
        ("empty", []),
        ("encrypted PDF", File.ReadAllBytes(Repository.PathTo("tests", "Tests", "Plans", "Documents", "Fixtures", "protected.pdf"))),
        ("corrupt PDF", [.. "%PDF-1.7\n"u8, .. new byte[20 << 20]]),
        ("PDF of 10,000 pages", Pages(10_000)),
        ("zip bomb", Word(new string(' ', 220 << 20))),
        ("external entity", Word("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><document><body><p>&b;</p></body></document>")),
        ("not a plan", "Thực đơn hôm nay: cơm, canh, cá kho."u8.ToArray()),
    ];

    private static IEnumerable<(string Name, byte[] Content)> Texts() =>
        from text in ((string Part, int Times)[])[("5%, ", 20_000), ("(", 100_000), ("- 1.1. a) ", 20_000), ("TT Nội dung Thời gian Đơn vị chủ trì\n", 3_000), ("trước ngày 1/1 và ", 10_000)]
        select ($"{text.Times} × “{text.Part.Trim()}”", Encoding.UTF8.GetBytes("I. MỤC TIÊU\n- " + string.Concat(Enumerable.Repeat(text.Part, text.Times))));

    private static byte[] Word(string document)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            part.Write(document);
        }

        return file.ToArray();
    }

    private static byte[] Pages(int count)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        string[] objects = ["<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Range(3, count).Select(i => $"{i} 0 R"))}] >>",
            .. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>", count)];
        foreach (var content in objects)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        var index = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(p => $"{p:D10} 00000 n \n"));
        return Encoding.ASCII.GetBytes(file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{index}\n%%EOF\n").ToString());
    }
}
