using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;

namespace XaSo.Plans.ByOffice;

/// <summary>A person says which office a name in the plans means, wherever it stands. The words of the plan stay as they are.</summary>
internal sealed class MatchOffice(AppDb db, TimeProvider clock, ChangeOrganization change, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid PlanId { get; set; }
        public string? Name { get; set; }
        public Guid? OrganizationId { get; set; }

        /// <summary>The name becomes another name of the office, so that the next plan that uses it is understood.</summary>
        public bool Remember { get; set; }
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var named = await db.ItemOffices.Where(o => o.Name == input.Name && o.OrganizationId == null).ToListAsync(ct);
        if (!await db.Plans.AnyAsync(p => p.Id == input.PlanId, ct) || named.Count == 0)
        {
            return new Error.NotFound();
        }

        if (Rules(t).Check(input) is { } invalid)
        {
            return invalid;
        }

        if (await db.Set<Organization>().NotEnded(clock.Today()).Include(o => o.Names).SingleOrDefaultAsync(o => o.Id == input.OrganizationId, ct) is not { } organization)
        {
            return new Error.Invalid([(nameof(input.OrganizationId), t["Choose an office that exists today"])]);
        }

        named.ForEach(o => o.OrganizationId = organization.Id);
        db.Publish(new PlanOfficeMatched(input.PlanId, input.Name!, organization.Id, organization.OfficialName));
        if (input.Remember && await Remember(organization, input.Name!, ct) is { } refused)
        {
            return refused;
        }

        return await db.TrySave(ct) is { } conflict ? conflict : input.PlanId;
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
        v => v.RuleFor(i => i.OrganizationId).NotNull().WithMessage(t["Choose the office that the plan means"]),
    };
}
