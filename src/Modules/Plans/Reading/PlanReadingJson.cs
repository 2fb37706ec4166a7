using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace XaSo.Plans.Reading;

/// <summary>A reading as JSON with the names that annotations of plans use.</summary>
public static class PlanReadingJson
{
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PlanReading reading, string source) => new JsonObject
    {
        ["source"] = source,
        ["document"] = Head(reading.Head),
        ["legalBases"] = List(reading.LegalBases, b => new()
        {
            ["kind"] = b.Kind,
            ["number"] = b.Number,
            ["date"] = Day(b.Date),
            ["issuer"] = b.Issuer,
            ["quote"] = b.Quote.Text,
        }),
        ["targets"] = List(reading.Targets, Target),
        ["tasks"] = List(reading.Tasks, Task),
        ["baselines"] = List(reading.Baselines, b => new()
        {
            ["quote"] = b.Quote.Text,
            ["measure"] = b.Measure,
            ["value"] = b.Value,
            ["unit"] = b.Unit,
            ["comparator"] = Sign(b.Comparator),
            ["year"] = b.Year,
        }),
        ["reporting"] = List(reading.Reporting, r => new() { ["quote"] = r.Quote.Text, ["unit"] = r.Office, ["every"] = Word(r.Every) }),
        ["units"] = List(reading.Offices, o => new() { ["name"] = o.Name, ["aliases"] = Names(o.Aliases) }),
        ["unread"] = List(reading.Unread, u => new() { ["quote"] = u.Quote.Text, ["why"] = u.Why }),
    }.ToJsonString(_options);

    private static JsonObject Head(DocumentHead head) => new()
    {
        ["kind"] = head.Kind,
        ["title"] = head.Title,
        ["commune"] = head.Commune,
        ["province"] = head.Province,
        ["number"] = head.Number,
        ["signed"] = Day(head.SignedOn),
        ["periodFrom"] = Day(head.PeriodFrom),
        ["periodTo"] = Day(head.PeriodTo),
        ["signer"] = head.Signer,
        ["signerTitle"] = head.SignerTitle,
    };

    private static JsonObject Target(ReadTarget target) => new()
    {
        ["quote"] = target.Quote.Text,
        ["where"] = Word(target.Where),
        ["pillar"] = Pillars.NameOf(target.Pillar),
        ["measure"] = target.Measure,
        ["comparator"] = Sign(target.Comparator),
        ["value"] = target.Value,
        ["valueTo"] = target.ValueTo,
        ["unit"] = target.Unit,
        ["per"] = Word(target.Per),
        ["due"] = Day(target.Due),
        ["leadUnits"] = Names(target.LeadOffices),
    };

    private static JsonObject Task(ReadTask task) => new()
    {
        ["quote"] = task.Quote.Text,
        ["where"] = task.InTable ? "table" : "prose",
        ["pillar"] = Pillars.NameOf(task.Pillar),
        ["name"] = task.Name,
        ["result"] = task.Result,
        ["due"] = new JsonObject
        {
            ["kind"] = Word(task.Due.Kind),
            ["from"] = Day(task.Due.From),
            ["to"] = Day(task.Due.To),
            ["every"] = Word(task.Due.Every),
            ["text"] = task.Due.Text,
        },
        ["leadUnits"] = Names(task.LeadOffices),
        ["coordUnits"] = Names(task.CoordinatingOffices),
    };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> write) => new([.. items.Select(write)]);

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode)n)]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>HalfYear is "half-year".</summary>
    private static string? Word<T>(T? value) where T : struct, Enum => value is { } some ? Word(some) : null;

    private static string Word<T>(T value) where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            word.Append(char.IsUpper(letter) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => ">=",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "<=",
        Comparator.LessThan => "<",
        Comparator.Range => "range",
        _ => "=",
    };
}
