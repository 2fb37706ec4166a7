using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Documents;
using XaSo.Plans.Items;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.Lint.Rules;
using XaSo.Platform.Data;
using XaSo.Platform.Files;
using XaSo.Platform.Tenancy;

namespace XaSo.Plans.Lint;

/// <summary>Loads a plan and what it is compared with, and looks for what is wrong.</summary>
internal sealed class PlanReports(AppDb db)
{
    /// <summary>Null where the commune has no such plan.</summary>
    public async Task<LintReport?> Of(Guid planId, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan)
        {
            return null;
        }

        var items = await db.PlanItems.AsNoTracking().Where(i => i.PlanId == planId).OrderBy(i => i.Position).ToListAsync(ct);
        var offices = await db.ItemOffices.AsNoTracking().Where(o => o.PlanId == planId).ToListAsync(ct);
        var source = await db.PlanSources.AsNoTracking().SingleOrDefaultAsync(s => s.PlanId == planId, ct);
        return await Of(plan, items, offices, source?.Unpack(), ct);
    }

    /// <summary>For a page that has loaded the plan already; four more statements.</summary>
    public async Task<LintReport> Of(Plan plan, IReadOnlyList<PlanItem> items, IReadOnlyList<ItemOffice> offices, SourceDocument? document, CancellationToken ct)
    {
        var reviewed = await db.ReviewedFindings.AsNoTracking().Where(r => r.PlanLineageId == plan.LineageId).ToListAsync(ct);
        var superiors = plan.Scope == PlanScope.Superior ? [] : await Superiors(ct);
        return new(new(plan, items, offices, document) { Superiors = superiors, CommuneNames = await NamesOf(plan.TenantId, ct), Others = await SameAs(plan, ct) }, reviewed);
    }

    /// <summary>Only whether the document is another commune's, for a page that needs no more; two statements at most.</summary>
    public async Task<IReadOnlyList<Finding>> OtherCommuneOf(Plan plan, CancellationToken ct)
    {
        var found = new OtherCommune().Check(new(plan, [], [], null) { CommuneNames = await NamesOf(plan.TenantId, ct) }).ToList();
        var keys = found.Select(f => f.Key).ToList();
        return keys.Count > 0 && await db.ReviewedFindings.AnyAsync(r => r.PlanLineageId == plan.LineageId && keys.Contains(r.Key), ct) ? [] : found;
    }

    private async Task<IReadOnlyList<string>> NamesOf(Guid commune, CancellationToken ct) =>
        await db.Set<Commune>().Where(c => c.Id == commune).Select(c => new { c.Name, c.Aliases }).SingleOrDefaultAsync(ct) is { } names ? [names.Name, .. names.Aliases] : [];

    private async Task<IReadOnlyList<SamePlanAsThis>> SameAs(Plan plan, CancellationToken ct)
    {
        var documents = from source in db.PlanSources join file in db.Set<StoredFile>() on source.FileId equals file.Id select new { source.PlanId, file.Sha256 };
        var own = documents.Where(d => d.PlanId == plan.Id).Select(d => d.Sha256);
        var numbered = db.Plans.Numbered(plan.Number, plan.SignedOn).Select(p => p.Id);
        var others = from other in db.Plans.AsNoTracking()
                     where other.Scope == plan.Scope && other.LineageId != plan.LineageId && other.Status != PlanStatus.Discarded && other.Status != PlanStatus.Superseded
                     let sameFile = documents.Any(d => d.PlanId == other.Id && own.Contains(d.Sha256))
                     where sameFile || numbered.Contains(other.Id)
                     orderby other.Id
                     select new { other, sameFile };
        return [.. (await others.ToListAsync(ct)).Select(o => new SamePlanAsThis(o.other, o.sameFile))];
    }

    /// <summary>Targets that were read from a superior's plan count before anybody has confirmed them.</summary>
    private async Task<IReadOnlyList<SuperiorTargets>> Superiors(CancellationToken ct)
    {
        var rows = await (from plan in db.Plans.AsNoTracking()
                          where plan.Scope == PlanScope.Superior && plan.Status == PlanStatus.Draft
                          join target in db.Targets on plan.Id equals target.PlanId
                          where target.State == ReviewState.Pending || target.State == ReviewState.Confirmed
                          select new { plan, target }).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.plan.Id).Select(g => new SuperiorTargets(g.First().plan, [.. g.Select(r => r.target)]))];
    }
}
