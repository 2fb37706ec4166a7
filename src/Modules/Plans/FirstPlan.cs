using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Setup;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans;

/// <summary>A commune is set up once its first plan is there; its administrator hands that on to those who write plans.</summary>
internal sealed class FirstPlan(AppDb db, Actor actor, IStringLocalizer<PlansTexts> t) : ISetupSteps
{
    public int Order => 20;

    public async Task<IReadOnlyList<SetupStep>> Read(CancellationToken ct) =>
        [new(t["First plan"], t["The chief of office, a head, an officer or the records clerk imports it from Word or PDF"], await db.Set<Plan>().AnyAsync(ct),
            actor.May(PlansPermissions.ImportPlan) ? "/plans/imports/import-plan" : "/plans")];
}
