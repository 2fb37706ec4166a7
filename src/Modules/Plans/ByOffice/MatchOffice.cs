using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;

namespace XaSo.Plans.ByOffice;

/// <summary>A person says which office a name in the plans means, wherever it stands. The words of the plan stay as they are.</summary>
internal sealed class MatchOffice(AppDb db, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid PlanId { get; set; }
        public string? Name { get; set; }
        public Guid? OrganizationId { get; set; }
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        if (Rules(t).Check(input) is { } invalid)
        {
            return invalid;
        }

        var named = await db.ItemOffices.Where(o => o.Name == input.Name && o.OrganizationId == null).ToListAsync(ct);
        if (!await db.Plans.AnyAsync(p => p.Id == input.PlanId, ct) || named.Count == 0)
        {
            return new Error.NotFound();
        }

        if (await db.Set<Organization>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == input.OrganizationId && o.ValidTo == null, ct) is not { } organization)
        {
            return new Error.Invalid([(nameof(input.OrganizationId), t["Choose an office that exists today"])]);
        }

        named.ForEach(o => o.OrganizationId = organization.Id);
        db.Publish(new PlanOfficeMatched(input.PlanId, input.Name!, organization.Id, organization.OfficialName));
        await db.SaveChangesAsync(ct);
        return input.PlanId;
    }

    private static InlineValidator<Input> Rules(IStringLocalizer<PlansTexts> t) => new()
    {
        v => v.RuleFor(i => i.Name).NotEmpty().WithMessage(t["Say which name of the plan is meant"]),
        v => v.RuleFor(i => i.OrganizationId).NotNull().WithMessage(t["Choose the office that the plan means"]),
    };
}
