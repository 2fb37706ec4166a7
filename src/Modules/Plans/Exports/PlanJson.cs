using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;

namespace XaSo.Plans.Exports;

/// <summary>A plan for other programs, described in docs/plan-export.md. A change that breaks a reader gets a new number.</summary>
internal sealed record PlanJson(
    string Schema, DateTimeOffset ExportedAt, PlanJson.Head Plan, IReadOnlyList<PlanJson.TargetRow> Targets, IReadOnlyList<PlanJson.TaskRow> Tasks, IReadOnlyList<PlanJson.BasisRow> LegalBases,
    IReadOnlyList<PlanJson.BaselineRow> Baselines, IReadOnlyList<PlanJson.DutyRow> ReportingDuties, IReadOnlyList<PlanJson.UnreadRow> UnreadPassages)
{
    public const string CurrentSchema = "xaso-plan/1";

    public sealed record Head(
        Guid Id, Guid LineageId, int Edition, EditionKind EditionKind, PlanScope Scope, PlanStatus Status, string Title, string? Number, DateOnly? SignedOn,
        string? Signer, string? SignerTitle, DateOnly? PeriodFrom, DateOnly? PeriodTo);

    public sealed record OfficeRow(OfficePart Part, string Name, Guid? OrganizationId, OfficeGroup? Group);

    public sealed record TargetRow(
        Guid Id, Guid LineageId, ReviewState State, Pillar Pillar, string Measure, Comparator Comparator, decimal Value, decimal? ValueTo, string Unit, Frequency? Per, DateOnly? Due,
        IReadOnlyList<OfficeRow> Offices, string Quote, string? Where);

    public sealed record DueRow(DueKind Kind, DateOnly? From, DateOnly? To, Frequency? Every, string? Text);

    /// <param name="Budget">Whole đồng.</param>
    public sealed record TaskRow(
        Guid Id, Guid LineageId, ReviewState State, Pillar Pillar, string? Number, string Name, string? Result, DueRow Due, IReadOnlyList<OfficeRow> Offices, long? Budget,
        string? BudgetSource, DateOnly? DoneOn, string Quote, string? Where);

    public sealed record BasisRow(Guid Id, ReviewState State, string? Kind, string? Number, DateOnly? Date, string? Issuer, string Quote, string? Where);

    public sealed record BaselineRow(
        Guid Id, Guid LineageId, ReviewState State, string Measure, Comparator Comparator, decimal Value, string Unit, int? Year, string Quote, string? Where);

    public sealed record DutyRow(Guid Id, Guid LineageId, ReviewState State, string? Office, Frequency? Every, string Quote, string? Where);

    /// <param name="Why">In Vietnamese.</param>
    public sealed record UnreadRow(Guid Id, ReviewState State, string Why, string Quote, string? Where);

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    /// <summary>Places and reasons are named in the language of the document, whatever the reader's.</summary>
    public static async Task<PlanJson> Of(AppDb db, Plan plan, DateTimeOffset now, IStringLocalizer<PlansTexts> t, CancellationToken ct)
    {
        InVietnamese.Speak();
        var export = await ExportedPlan.Of(db, plan, ct);
        return new(
            CurrentSchema,
            now,
            new(plan.Id, plan.LineageId, plan.Edition, plan.EditionKind, plan.Scope, plan.Status, plan.Title, plan.Number, plan.SignedOn, plan.Signer, plan.SignerTitle, plan.PeriodFrom, plan.PeriodTo),
            [.. export.Content.Targets.Select(x => Row(x, export[x.Id].Quote, export.WhereIs(export[x.Id], t)))],
            [.. export.Content.Tasks.Select(x => Row(x, export[x.Id].Quote, export.WhereIs(export[x.Id], t)))],
            [.. export.Bases.Select(b => new BasisRow(b.Id, b.State, b.Kind, b.Number, b.Date, b.Issuer, b.Quote, export.WhereIs(b, t)))],
            [.. export.Baselines.Select(b => new BaselineRow(b.Id, b.LineageId, b.State, b.Measure, b.Comparator, b.Value, b.Unit, b.Year, b.Quote, export.WhereIs(b, t)))],
            [.. export.Duties.Select(d => new DutyRow(d.Id, d.LineageId, d.State, d.OfficeName, d.Every, d.Quote, export.WhereIs(d, t)))],
            [.. export.Unread.Select(u => new UnreadRow(u.Id, u.State, UnreadReasons.Say(u.Why, t), u.Quote, export.WhereIs(u, t)))]);
    }

    private static TargetRow Row(TargetLine x, string quote, string? where) =>
        new(x.Id, x.LineageId, x.State, x.Pillar, x.Measure, x.Comparator, x.Value, x.ValueTo, x.Unit, x.Per, x.Due, Offices(x.Offices), quote, where);

    private static TaskRow Row(TaskLine x, string quote, string? where) =>
        new(x.Id, x.LineageId, x.State, x.Pillar, x.Number, x.Name, x.Result, new(x.DueKind, x.DueFrom, x.DueTo, x.DueEvery, x.DueText), Offices(x.Offices), x.Budget, x.BudgetSource, x.DoneOn, quote, where);

    private static OfficeRow[] Offices(IEnumerable<ItemOffice> offices) => [.. offices.Select(o => new OfficeRow(o.Part, o.Name, o.OrganizationId, o.Group))];
}
