using System.Diagnostics;
using XaSo.Bench.Hosting;
using XaSo.Plans.Documents;

namespace XaSo.Bench.Reading;

/// <summary>A PDF of 40 pages, put together from the pages of a sample.</summary>
internal static class LongPdf
{
    private const int Pages = 40;
    private const int Seconds = 2;
    private const int Megabytes = 150;

    public static async Task Measure(DocumentReaders readers, int times)
    {
        Report.Heading($"Reading a PDF of {Pages} pages", $"median of {Math.Min(times, 5)}, warm");
        var folder = Directory.CreateTempSubdirectory("xaso-bench-").FullName;
        try
        {
            var file = await Make(folder);
            await Speed(readers, file, Math.Min(times, 5));
            await Memory(file);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("- not measured: pdfseparate and pdfunite of poppler-utils are not on the path");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Make(string folder)
    {
        var sample = Repository.PathTo("samples", "ke-hoach-cds-song-mau-2026.pdf");
        await Programs.Run("pdfseparate", sample, Path.Combine(folder, "%02d.pdf"));
        var pages = Directory.GetFiles(folder, "*.pdf").Order().ToList();
        var file = Path.Combine(folder, "long.pdf");
        await Programs.Run("pdfunite", [.. Enumerable.Range(0, Pages).Select(p => pages[p % pages.Count]), file]);
        return file;
    }

    private static async Task Speed(DocumentReaders readers, string file, int times)
    {
        var content = await File.ReadAllBytesAsync(file);
        var took = new List<double>();
        for (var time = -1; time < times; time++)
        {
            var start = Stopwatch.GetTimestamp();
            var (_, plan) = await ReadingBench.Read(readers, content, file);
            if (time >= 0)
            {
                took.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
            else
            {
                Console.WriteLine($"{plan.Targets.Count} targets and {plan.Tasks.Count} tasks\n");
            }
        }

        Report.AtMost("time", Report.Median(took), Seconds, "s");
    }

    /// <summary>Of a program that does nothing but read it, from its start to its end; the most that it ever held.</summary>
    private static async Task Memory(string file)
    {
        var start = Stopwatch.GetTimestamp();
        var most = await Programs.MostMemoryOf("dotnet", [await Published.Program(), "plan", "read", file, "--json"]);
        Report.AtMost("memory of ./run plan read", most / (double)(1 << 20), Megabytes, "MB");
        Console.WriteLine($"- that command, its start included: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
    }
}
