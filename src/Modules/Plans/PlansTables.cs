using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using XaSo.Plans.Baselines;
using XaSo.Plans.ByDeadline;
using XaSo.Plans.Documents;
using XaSo.Plans.Imports;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Sources;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform.Data;

namespace XaSo.Plans;

/// <summary>The tables of the module. Keys of the growing ones begin with the tenant.</summary>
internal static class PlansTables
{
    private static readonly Func<AppDb, Guid, CancellationToken, Task<Plan?>> _plan =
        EF.CompileAsyncQuery((AppDb db, Guid id, CancellationToken ct) => db.Set<Plan>().AsNoTracking().SingleOrDefault(p => p.Id == id));

    extension(AppDb db)
    {
        public DbSet<Plan> Plans => db.Set<Plan>();
        public DbSet<PlanSource> PlanSources => db.Set<PlanSource>();
        public DbSet<PlanItem> PlanItems => db.Set<PlanItem>();
        public DbSet<ItemOffice> ItemOffices => db.Set<ItemOffice>();
        public DbSet<Target> Targets => db.Set<Target>();
        public DbSet<PlannedTask> PlannedTasks => db.Set<PlannedTask>();
        public DbSet<TaskCompletion> TaskCompletions => db.Set<TaskCompletion>();
        public DbSet<ReviewedFinding> ReviewedFindings => db.Set<ReviewedFinding>();
        public DbSet<CalendarKey> CalendarKeys => db.Set<CalendarKey>();
        public DbSet<PlanImport> PlanImports => db.Set<PlanImport>();

        /// <summary>To be shown, not changed.</summary>
        public Task<Plan?> ReadPlan(Guid id, CancellationToken ct) => _plan(db, id, ct);
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Plan>(p =>
        {
            p.ToTable("plans_plans");
            p.HasKey(x => new { x.TenantId, x.Id });
            p.HasIndex(x => new { x.TenantId, x.LineageId, x.Edition }).IsUnique().HasFilter($"\"{nameof(Plan.Status)}\" <> '{nameof(PlanStatus.Discarded)}'");
            p.HasIndex(x => new { x.TenantId, x.Edition, x.IssuedAs }).IsUnique(); // an amendment may keep the number of what it amends
            Words(p, 500, nameof(Plan.Title), nameof(Plan.Reason));
            Words(p, PlanNumber.Longest + "2026-".Length, nameof(Plan.IssuedAs));
            Words(p, PlanNumber.Longest, nameof(Plan.Number));
            Words(p, 100, nameof(Plan.Commune), nameof(Plan.Signer), nameof(Plan.SignerTitle));
            Names(p, nameof(Plan.Status), nameof(Plan.Scope), nameof(Plan.EditionKind));
        });
        model.Entity<PlanSource>(s =>
        {
            s.ToTable("plans_sources");
            s.HasKey(x => new { x.TenantId, x.Id });
            s.HasIndex(x => new { x.TenantId, x.PlanId }).IsUnique();
            Words(s, 255, nameof(PlanSource.FileName));
        });
        model.Entity<ItemOffice>(o =>
        {
            o.ToTable("plans_item_offices");
            o.HasKey(x => new { x.TenantId, x.Id });
            o.HasIndex(x => new { x.TenantId, x.PlanId });
            o.HasIndex(x => new { x.TenantId, x.ItemId });
            o.HasIndex(x => new { x.TenantId, x.OrganizationId });
            Words(o, ItemOffice.LongestName, nameof(ItemOffice.Name));
            Names(o, nameof(ItemOffice.Part), nameof(ItemOffice.Group));
        });
        model.Entity<TaskCompletion>(c =>
        {
            c.ToTable("plans_task_completions");
            c.HasKey(x => new { x.TenantId, x.Id });
            c.HasIndex(x => new { x.TenantId, x.LineageId }).IsUnique();
            Words(c, 2000, nameof(TaskCompletion.Note));
            Words(c, 200, nameof(TaskCompletion.By));
        });
        model.Entity<ReviewedFinding>(f =>
        {
            f.ToTable("plans_reviewed_findings");
            f.HasKey(x => new { x.TenantId, x.Id });
            f.HasIndex(x => new { x.TenantId, x.PlanLineageId, x.Key }).IsUnique();
            Words(f, 100, nameof(ReviewedFinding.Key));
            Words(f, 500, nameof(ReviewedFinding.Reason));
            Words(f, 200, nameof(ReviewedFinding.By));
        });
        model.Entity<CalendarKey>(k =>
        {
            k.ToTable("plans_calendar_keys");
            k.HasIndex(x => x.Hash).IsUnique();
            k.HasIndex(x => x.AccountId);
            Words(k, 64, nameof(CalendarKey.Hash));
            Names(k, nameof(CalendarKey.Scope));
        });
        ConfigureImports(model);
        ConfigureItems(model);
    }

    private static void ConfigureImports(ModelBuilder model) =>
        model.Entity<PlanImport>(i =>
        {
            i.ToTable("plans_imports");
            i.HasKey(x => new { x.TenantId, x.Id });
            i.HasIndex(x => new { x.TenantId, x.State });
            Words(i, 255, nameof(PlanImport.FileName));
            Words(i, 1000, nameof(PlanImport.Problem));
            Words(i, 200, nameof(PlanImport.By));
            Words(i, 2, nameof(PlanImport.Language));
            Names(i, nameof(PlanImport.State), nameof(PlanImport.Scope), nameof(PlanImport.EditionKind));
        });

    /// <summary>A table for each kind of item, without one for what they share: the lists of targets and tasks are the large ones.</summary>
    private static void ConfigureItems(ModelBuilder model)
    {
        model.Entity<PlanItem>(i =>
        {
            i.UseTpcMappingStrategy();
            i.HasKey(x => new { x.TenantId, x.Id });
            i.HasIndex(x => new { x.TenantId, x.PlanId, x.Position });
            i.HasIndex(x => new { x.TenantId, x.LineageId });
            i.Property(x => x.Places).HasConversion<PlacesText>(new PlacesComparer());
            Words(i, 500, nameof(PlanItem.Reason));
            Words(i, 200, nameof(PlanItem.ReviewedBy));
            Names(i, nameof(PlanItem.State), nameof(PlanItem.Origin));
        });
        model.Entity<Target>(t =>
        {
            t.ToTable("plans_targets");
            t.HasIndex(x => new { x.TenantId, x.Due });
            Words(t, 1000, nameof(Target.Measure));
            Words(t, 100, nameof(Target.Unit));
            Names(t, nameof(Target.Where), nameof(Target.Pillar), nameof(Target.Comparator), nameof(Target.Per));
            t.Property(x => x.Value).HasPrecision(18, 4);
            t.Property(x => x.ValueTo).HasPrecision(18, 4);
        });
        model.Entity<PlannedTask>(t =>
        {
            t.ToTable("plans_planned_tasks");
            t.HasIndex(x => new { x.TenantId, x.DueTo });
            Words(t, 3000, nameof(PlannedTask.Name), nameof(PlannedTask.Result));
            Words(t, 300, nameof(PlannedTask.DueText), nameof(PlannedTask.BudgetSource));
            Words(t, 50, nameof(PlannedTask.Number));
            Names(t, nameof(PlannedTask.Pillar), nameof(PlannedTask.DueKind), nameof(PlannedTask.DueEvery));
        });
        model.Entity<LegalBasis>(b =>
        {
            b.ToTable("plans_legal_bases");
            Words(b, 200, nameof(LegalBasis.Kind), nameof(LegalBasis.Issuer));
            Words(b, 100, nameof(LegalBasis.Number));
        });
        model.Entity<Baseline>(b =>
        {
            b.ToTable("plans_baselines");
            Words(b, 1000, nameof(Baseline.Measure));
            Words(b, 100, nameof(Baseline.Unit));
            Names(b, nameof(Baseline.Comparator));
            b.Property(x => x.Value).HasPrecision(18, 4);
        });
        model.Entity<ReportingDuty>(r =>
        {
            r.ToTable("plans_reporting_duties");
            Words(r, 300, nameof(ReportingDuty.OfficeName));
            Names(r, nameof(ReportingDuty.Every));
        });
        model.Entity<UnreadPassage>(u =>
        {
            u.ToTable("plans_unread_passages");
            Words(u, 500, nameof(UnreadPassage.Why));
        });
    }

    private static void Words<T>(EntityTypeBuilder<T> entity, int longest, params string[] properties) where T : class =>
        Array.ForEach(properties, p => entity.Property<string?>(p).HasMaxLength(longest));

    /// <summary>Enums are stored by name.</summary>
    private static void Names<T>(EntityTypeBuilder<T> entity, params string[] properties) where T : class =>
        Array.ForEach(properties, p => entity.Property(p).HasConversion<string>().HasMaxLength(20));

    /// <summary>"12:30,95:8": start and length of each run.</summary>
    private sealed class PlacesText() : ValueConverter<IReadOnlyList<Span>, string>(
        spans => string.Join(',', spans.Select(s => $"{s.Start}:{s.Length}")),
        text => Read(text))
    {
        private static Span[] Read(string text) =>
            [.. from run in text.Split(',', StringSplitOptions.RemoveEmptyEntries) let colon = run.IndexOf(':') select new Span(int.Parse(run[..colon], null), int.Parse(run[(colon + 1)..], null))];
    }

    private sealed class PlacesComparer() : ValueComparer<IReadOnlyList<Span>>(
        (a, b) => a!.SequenceEqual(b!), spans => spans.Aggregate(0, HashCode.Combine), spans => spans);
}
