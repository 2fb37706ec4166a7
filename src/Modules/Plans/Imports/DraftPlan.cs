using System.Globalization;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.ByOffice;
using XaSo.Plans.Documents;
using XaSo.Plans.Items;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.Reading;
using XaSo.Plans.Sources;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Text;

namespace XaSo.Plans.Imports;

/// <summary>What was read from a document becomes a plan that waits for review.</summary>
internal sealed class DraftPlan(AppDb db, PlanInHand plans, OfficeNames offices, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    /// <summary>Below this a document is no plan at all, only a text in which some number or duty was seen.</summary>
    private const int FewestItems = 3;
    private const int LongestTitle = 500;
    private const int LongestName = PlanNumber.Longest;

    public sealed class Input
    {
        public required PlanFile Read { get; init; }
        public required Guid FileId { get; init; }
        public required string FileName { get; init; }
        public PlanScope Scope { get; init; }
        public Plan? Amends { get; init; }
        public EditionKind EditionKind { get; init; }
    }

    /// <summary>Adds its rows; <see cref="Save"/> saves them with whatever else the caller changes.</summary>
    public async Task<Result<Plan>> Handle(Input input, CancellationToken ct)
    {
        if (input.Read is not { Document: { } document, Reading: { } reading })
        {
            return Refuse(input.Read.Refusal!.Say(t));
        }

        // An amendment may change a single item.
        if (reading.Targets.Count + reading.Tasks.Count < (input.Amends is null ? FewestItems : 1))
        {
            return Refuse(t["This does not look like a plan: no targets and tasks were found in it. Check that the right file was chosen."]);
        }

        var plan = Describe(input, input.Amends, reading.Head);
        var drafted = new DraftedPlan(plan.Id, document.Text, reading);
        await offices.Recognise(drafted.Offices, ct);
        db.Add(plan);
        db.Add(new PlanSource { PlanId = plan.Id, FileId = input.FileId, FileName = input.FileName, Content = SourceJson.Pack(document) });
        db.AddRange(drafted.Items);
        db.AddRange(drafted.Offices);
        CutToFit(drafted);
        db.Publish(new PlanImported(plan.Id, plan.Title, input.FileName, drafted.Items.Count));
        return plan;
    }

    /// <summary>Reading takes long: what was true of the amended plan before may no longer be.</summary>
    public Task<Error.Conflict?> Save(Plan? amended, CancellationToken ct) => amended is null ? db.TrySave(ct) : db.SaveWhile(
        amended.Id,
        [amended.Status],
        t["This plan was closed or replaced while the document was being read, so it can no longer be amended."],
        ct,
        async () =>
        {
            if (await plans.RefuseAmendment(amended, ct) is { } refused)
            {
                return refused;
            }

            if (amended.Scope == PlanScope.Superior)
            {
                await db.Entry(amended).ReloadAsync(ct); // its head may have been corrected in the meantime
                amended.Supersede();
            }

            return null;
        });

    private static Error.Invalid Refuse(string message) => new([(nameof(ImportPlan.Input.Content), message)]);

    private Plan Describe(Input input, Plan? amended, DocumentHead head) => new()
    {
        Scope = amended?.Scope ?? input.Scope,
        LineageId = amended?.LineageId ?? Guid.CreateVersion7(),
        Edition = (amended?.Edition ?? 0) + 1,
        EditionKind = amended is null ? EditionKind.First : input.EditionKind,
        PreviousId = amended?.Id,
        Title = Cut(TitleOf(head) ?? amended?.Title ?? Path.GetFileNameWithoutExtension(input.FileName), LongestTitle)!,
        Number = Cut(head.Number, LongestName),
        Commune = Cut(head.Commune, LongestName),
        SignedOn = head.SignedOn,
        Signer = Cut(head.Signer, LongestName),
        SignerTitle = Cut(SignerTitleOf(head), LongestName),
        PeriodFrom = head.PeriodFrom ?? amended?.PeriodFrom,
        PeriodTo = head.PeriodTo ?? amended?.PeriodTo,
        ImportedAt = clock.GetUtcNow(),
    };

    /// <summary>"KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" as it stands in a sentence: "KT. Chủ tịch, Phó Chủ tịch".</summary>
    private static string? SignerTitleOf(DocumentHead head)
    {
        const string For = "KT. ";
        var titles = head.SignerTitle?.Split(", ").Select(t => t.StartsWith(For, StringComparison.Ordinal) ? For + Sentence(t[For.Length..]) : Sentence(t)).ToList();
        return titles is null ? null : string.Join(", ", titles).Replace("Phó chủ tịch", "Phó Chủ tịch", StringComparison.Ordinal);

        static string Sentence(string capitals) => Wording.Sentence(capitals.ToLower(CultureInfo.CurrentCulture));
    }

    /// <summary>"Kế hoạch" belongs before a title that does not say so itself.</summary>
    private static string? TitleOf(DocumentHead head) =>
        string.IsNullOrWhiteSpace(head.Title) ? null
        : head.Kind is { } kind && !head.Title.StartsWith(kind, StringComparison.OrdinalIgnoreCase) ? $"{kind} {char.ToLowerInvariant(head.Title[0])}{head.Title[1..]}"
        : head.Title;

    /// <summary>A cell may say more than its field takes; then all that it says is listed as not understood, too, so that nothing is lost.</summary>
    private void CutToFit(DraftedPlan drafted)
    {
        var items = drafted.Items.ToDictionary(i => i.Id);
        var whole = new List<UnreadPassage>();
        foreach (var row in drafted.Items.Concat<object>(drafted.Offices))
        {
            foreach (var property in db.Entry(row).Properties)
            {
                if (property.CurrentValue is string text && property.Metadata.GetMaxLength() is { } longest && text.Length > longest)
                {
                    property.CurrentValue = Cut(text, longest);
                    whole.Add(Whole(row is ItemOffice office ? items[office.ItemId] : (PlanItem)row, text));
                }
            }
        }

        drafted.Items.AddRange(whole);
        db.AddRange(whole);
    }

    private static UnreadPassage Whole(PlanItem item, string text) =>
        new() { PlanId = item.PlanId, Quote = text, Places = item.Places, Position = item.Position, Folded = SearchText.Fold(text), Why = UnreadReasons.CutShort };

    /// <summary>At a word, if there is one.</summary>
    private static string? Cut(string? text, int longest)
    {
        if (text is null || text.Length <= longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', longest);
        end = end > 0 ? end : longest;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
