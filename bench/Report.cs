using System.Globalization;
using System.Runtime.InteropServices;

namespace XaSo.Bench;

/// <summary>Prints tables and figures against their bars, in Markdown so that they can be kept.</summary>
internal static class Report
{
    /// <summary>Says on what kind of machine, and never on which.</summary>
    public static void Heading(string title, string? on = null)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        Console.WriteLine($"\n## {title}\n");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, {memory:0} GB, {RuntimeInformation.OSDescription.Split('-')[0]}, {RuntimeInformation.FrameworkDescription}{(on is null ? "" : ", " + on)}; load before: {Load()}\n"));
    }

    public static void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.ToList();
        var widths = head.Select((title, column) => lines.Select(l => l[column].Length).Append(title.Length).Max()).ToArray();
        Line(head);
        Console.WriteLine("|" + string.Join("|", widths.Select((w, column) => new string('-', w + (column == 0 ? 2 : 1)) + (column == 0 ? "" : ":"))) + "|");
        lines.ForEach(Line);
        Console.WriteLine();

        void Line(IReadOnlyList<string> cells) =>
            Console.WriteLine("| " + string.Join(" | ", cells.Select((c, column) => column == 0 ? c.PadRight(widths[column]) : c.PadLeft(widths[column]))) + " |");
    }

    public static void AtLeast(string what, double figure, double bar) => Bar(what, figure, bar, "≥", figure >= bar);

    public static void AtMost(string what, double figure, double bar, string unit) => Bar(what, figure, bar, "≤", figure <= bar, " " + unit);

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0} MB");

    private static void Bar(string what, double figure, double bar, string sign, bool kept, string unit = "") =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- {(kept ? "kept  " : "MISSED")} {what}: {figure:0.###}{unit} ({sign} {bar:0.###}{unit})"));

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
