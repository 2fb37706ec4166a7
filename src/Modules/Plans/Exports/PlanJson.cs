using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;

namespace XaSo.Plans.Exports;

/// <summary>A plan for other programs, described in docs/plan-export.md. A change that breaks a reader gets a new number.</summary>
internal sealed record PlanJson(
    string Schema, DateTimeOffset ExportedAt, PlanJson.Head Plan, IReadOnlyList<PlanJson.TargetRow> Targets, IReadOnlyList<PlanJson.TaskRow> Tasks, IReadOnlyList<PlanJson.BasisRow> LegalBases)
{
    public const string CurrentSchema = "xaso-plan/1";

    public sealed record Head(
        Guid Id, Guid LineageId, int Edition, EditionKind EditionKind, PlanScope Scope, PlanStatus Status, string Title, string? Number, DateOnly? SignedOn,
        string? Signer, string? SignerTitle, DateOnly? PeriodFrom, DateOnly? PeriodTo);

    public sealed record OfficeRow(OfficePart Part, string Name, Guid? OrganizationId);

    public sealed record TargetRow(
        Guid Id, Guid LineageId, ReviewState State, Pillar Pillar, string Measure, Comparator Comparator, decimal Value, decimal? ValueTo, string Unit, Frequency? Per, DateOnly? Due,
        IReadOnlyList<OfficeRow> Offices);

    public sealed record DueRow(DueKind Kind, DateOnly? From, DateOnly? To, Frequency? Every, string? Text);

    /// <param name="Budget">Whole đồng.</param>
    public sealed record TaskRow(
        Guid Id, Guid LineageId, ReviewState State, Pillar Pillar, string? Number, string Name, string? Result, DueRow Due, IReadOnlyList<OfficeRow> Offices, long? Budget,
        string? BudgetSource, DateOnly? DoneOn);

    public sealed record BasisRow(Guid Id, ReviewState State, string? Kind, string? Number, DateOnly? Date, string? Issuer, string Quote);

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    public static async Task<PlanJson> Of(AppDb db, Plan plan, DateTimeOffset now, CancellationToken ct)
    {
        var content = await LivingPlan.Of(db, plan, ct);
        var bases = await db.Set<LegalBasis>().AsNoTracking().OfPlan(plan).OrderBy(b => b.Position).ToListAsync(ct);
        return new(
            CurrentSchema,
            now,
            new(plan.Id, plan.LineageId, plan.Edition, plan.EditionKind, plan.Scope, plan.Status, plan.Title, plan.Number, plan.SignedOn, plan.Signer, plan.SignerTitle, plan.PeriodFrom, plan.PeriodTo),
            [.. content.Targets.Select(Row)],
            [.. content.Tasks.Select(Row)],
            [.. bases.Select(b => new BasisRow(b.Id, b.State, b.Kind, b.Number, b.Date, b.Issuer, b.Quote))]);
    }

    private static TargetRow Row(TargetLine x) =>
        new(x.Id, x.LineageId, x.State, x.Pillar, x.Measure, x.Comparator, x.Value, x.ValueTo, x.Unit, x.Per, x.Due, Offices(x.Offices));

    private static TaskRow Row(TaskLine x) =>
        new(x.Id, x.LineageId, x.State, x.Pillar, x.Number, x.Name, x.Result, new(x.DueKind, x.DueFrom, x.DueTo, x.DueEvery, x.DueText), Offices(x.Offices), x.Budget, x.BudgetSource, x.DoneOn);

    private static OfficeRow[] Offices(IEnumerable<ItemOffice> offices) => [.. offices.Select(o => new OfficeRow(o.Part, o.Name, o.OrganizationId))];
}
