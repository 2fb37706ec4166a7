using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;

namespace XaSo.Plans.ByOffice;

/// <summary>A person says which office a name in the plans means, or that it is none, wherever it stands. The words of the plan stay as they are.</summary>
internal sealed class MatchOffice(AppDb db, TimeProvider clock, ChangeOrganization change, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid PlanId { get; set; }
        public string? Name { get; set; }

        /// <summary>The id of an organization, or an <see cref="OfficeGroup"/>.</summary>
        public string? Meaning { get; set; }

        /// <summary>The name becomes another name of the office, so that the next plan that uses it is understood.</summary>
        public bool Remember { get; set; }

        internal Guid? OrganizationId => Guid.TryParse(Meaning, out var id) ? id : null;

        internal OfficeGroup? Group => OrganizationId is null && Enum.TryParse<OfficeGroup>(Meaning, out var group) && Enum.IsDefined(group) ? group : null;
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var named = await Named(input.Name, ct);
        if (!await db.Plans.AnyAsync(p => p.Id == input.PlanId, ct) || named.Count == 0)
        {
            return new Error.NotFound();
        }

        if (Rules(t).Check(input) is { } invalid)
        {
            return invalid;
        }

        if (input.Group is { } group)
        {
            named.ForEach(o => o.Group = group);
            db.Publish(new PlanOfficeGrouped(input.PlanId, input.Name!, t.NameOf(group)));
            return await db.TrySave(ct) is { } overtaken ? overtaken : input.PlanId;
        }

        if (await db.Set<Organization>().NotEnded(clock.Today()).Include(o => o.Names).SingleOrDefaultAsync(o => o.Id == input.OrganizationId, ct) is not { } organization)
        {
            return new Error.Invalid([(nameof(input.Meaning), t["Choose an office that exists today"])]);
        }

        named.ForEach(o => (o.OrganizationId, o.Group) = (organization.Id, null));
        db.Publish(new PlanOfficeMatched(input.PlanId, input.Name!, organization.Id, organization.OfficialName));
        if (input.Remember && await Remember(organization, input.Name!, ct) is { } refused)
        {
            return refused;
        }

        return await db.TrySave(ct) is { } conflict ? conflict : input.PlanId;
    }

    private async Task<List<ItemOffice>> Named(string? name, CancellationToken ct)
    {
        var names = await OfficeNames.SpellingsOf(db, name, ct);
        return await db.ItemOffices.Where(o => o.OrganizationId == null && names.Contains(o.Name)).ToListAsync(ct);
    }

    /// <summary>Saves the matches too; both or neither.</summary>
    private async Task<Error?> Remember(Organization organization, string name, CancellationToken ct)
    {
        if (organization.Names.Any(n => OrganizationMatcher.Fold(n.Name) == OrganizationMatcher.Fold(name)))
        {
            return null;
        }

        var fields = OrganizationInput.Of(organization);
        fields.Aliases = $"{fields.Aliases}\n{name}";
        return (await change.Handle(organization.Kind, organization.Id, fields, ct)).Error switch
        {
            Error.Invalid { Fields: [var first, ..] } => new Error.Invalid([(nameof(Input.Remember), first.Message)]),
            var error => error,
        };
    }

    private static InlineValidator<Input> Rules(IStringLocalizer<PlansTexts> t) => new()
    {
        v => v.RuleFor(i => i.Name).NotEmpty().WithMessage(t["Say which name of the plan is meant"]),
        v => v.RuleFor(i => i.Meaning).Must((i, _) => i.OrganizationId is not null || i.Group is not null).WithMessage(t["Choose the office that the plan means"]),
    };
}
