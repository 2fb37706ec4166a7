using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Documents;
using XaSo.Platform;

namespace XaSo.Plans.Reading;

/// <summary>plan read FILE: what the import would read from a document, printed and not stored.</summary>
internal static class ReadPlanCommand
{
    private const string AsJson = "--json";
    private const int LongestLine = 100;

    public static Command Command { get; } = new("plan read", "Prints what is read from the document of a plan, without storing it", Run) { Arguments = $"FILE [{AsJson}]" };

    private static async Task<int> Run(CommandContext context)
    {
        var t = context.Services.GetRequiredService<IStringLocalizer<PlansTexts>>();
        if (context.Arguments.Where(a => a != AsJson).ToList() is not [var path])
        {
            await context.Error.WriteLineAsync(t["Name one file: plan read FILE [--json]"]);
            return 2;
        }

        if (!File.Exists(path))
        {
            await context.Error.WriteLineAsync(t["There is no file {0}", path]);
            return 1;
        }

        await using var content = File.OpenRead(path);
        var outcome = await context.Services.GetRequiredService<DocumentReaders>().Read(content, Path.GetFileName(path), context.Cancelled);
        if (outcome.Document is not { } document)
        {
            await context.Error.WriteLineAsync(outcome.Refusal!.Say(t));
            return 1;
        }

        var reading = PlanReader.Read(document, context.Cancelled);
        if (context.Arguments.Contains(AsJson))
        {
            await context.Out.WriteLineAsync(PlanReadingJson.Write(reading, Path.GetFileName(path)));
        }
        else
        {
            await Print(reading, context.Out, t);
        }

        return 0;
    }

    private static async Task Print(PlanReading reading, TextWriter output, IStringLocalizer<PlansTexts> t)
    {
        await output.WriteLineAsync($"{reading.Head.Title} ({reading.Head.Number ?? "–"})");
        await List(t["Targets"], reading.Targets.Select(x => $"{t.Level(x.Comparator, x.Value, x.ValueTo, x.Unit, x.Per),-16} {x.Due,-12:dd/MM/yyyy} {x.Measure}"));
        await List(t["Tasks"], reading.Tasks.Select(x => $"{x.Number,-6} {x.Due.To,-12:dd/MM/yyyy} {x.Name} [{string.Join("; ", x.LeadOffices)}]"));
        await List(t["Legal bases"], reading.LegalBases.Select(x => $"{x.Kind} {x.Number} {x.Date:dd/MM/yyyy} {x.Issuer}"));
        await List(t["Earlier results"], reading.Baselines.Select(x => $"{t.Level(x.Comparator, x.Value, null, x.Unit, null),-16} {x.Year} {x.Measure}"));
        await List(t["Not understood"], reading.Unread.Select(x => $"{x.Quote.Text} ({UnreadReasons.Say(x.Why, t)})"));

        async Task List(string title, IEnumerable<string> lines)
        {
            var all = lines.ToList();
            await output.WriteLineAsync($"\n{title}: {all.Count}");
            foreach (var line in all)
            {
                await output.WriteLineAsync("  " + (line.Length <= LongestLine ? line : line[..LongestLine] + "…"));
            }
        }
    }
}
