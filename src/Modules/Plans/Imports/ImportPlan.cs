using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Files;
using XaSo.Platform.Jobs;
using XaSo.Platform.Security;

namespace XaSo.Plans.Imports;

/// <summary>What came of an upload: a plan, or an import that is read in the background.</summary>
internal sealed record Imported(Guid? PlanId, PlanImport? Import);

/// <summary>A document becomes a plan that waits for review: the file is kept and read, at once or, if that takes long, in the background.</summary>
internal sealed class ImportPlan(AppDb db, KeepFile keep, ReadPlanFile read, DraftPlan draft, StartJob start, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    /// <summary>In the background for one commune; others wait for their turn, too.</summary>
    private const int MostAtOnce = 5;

    public sealed class Input
    {
        /// <summary>Can be sought.</summary>
        public required Stream Content { get; init; }
        public required string FileName { get; init; }
        public PlanScope Scope { get; init; }

        /// <summary>The edition that this document amends or replaces, as <see cref="Lifecycle.PlanInHand"/> found it.</summary>
        public Plan? Amends { get; init; }
        public EditionKind EditionKind { get; init; }

        /// <summary>Nobody waits for an answer, so it is read here however long that takes.</summary>
        public bool AtOnce { get; init; }
    }

    public async Task<Result<Imported>> Handle(Input input, CancellationToken ct)
    {
        var kept = await keep.Handle(input.Content, input.FileName, nameof(Input.Content), ct);
        if (kept.Value is not { } file)
        {
            return kept.Error!;
        }

        input.Content.Position = 0;
        var document = input.AtOnce
            ? await read.Handle(input.Content, input.FileName, (_, _, _) => Task.CompletedTask, ct)
            : await read.Glance(input.Content, input.FileName, ct);
        if (document.TakesLong)
        {
            return await Postpone(input, file, ct);
        }

        var drafted = await draft.Handle(new() { Read = document, FileId = file.Id, FileName = file.Name, Scope = input.Scope, Amends = input.Amends, EditionKind = input.EditionKind }, ct);
        return drafted.Value is not { } plan ? drafted.Error!
            : await draft.Save(input.Amends, ct) is { } conflict ? conflict
            : new Imported(plan.Id, null);
    }

    private async Task<Result<Imported>> Postpone(Input input, StoredFile file, CancellationToken ct)
    {
        if (await db.PlanImports.CountAsync(i => i.State == ImportState.Waiting || i.State == ImportState.Reading, ct) >= MostAtOnce)
        {
            return new Error.Conflict(t["{0} documents of the commune are being read already. Wait until one is done, or stop one.", MostAtOnce]);
        }

        var import = new PlanImport
        {
            FileId = file.Id,
            FileName = file.Name,
            Scope = input.Scope,
            AmendsId = input.Amends?.Id,
            EditionKind = input.EditionKind,
            AccountId = actor.AccountId,
            By = actor.Name,
            AskedAt = clock.GetUtcNow(),
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        };
        db.Add(import);
        start.Handle<ReadImport>(import.Id);
        db.Publish(new PlanImportStarted(import.Id, import.FileName));
        return await db.TrySave(ct) is { } conflict ? conflict : new Imported(null, import);
    }
}
