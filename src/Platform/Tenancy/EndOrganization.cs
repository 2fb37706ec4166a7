using XaSo.Contracts.Tenancy;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Tenancy;

/// <summary>An organization is never deleted, because documents name it; it ends.</summary>
public sealed class EndOrganization(AppDb db, IStringLocalizer<PlatformTexts> t)
{
    public sealed class Input
    {
        public DateOnly? LastDay { get; set; }
        public string? Reason { get; set; }
        public long Version { get; set; }
    }

    public async Task<Result<Guid>> Handle(OrganizationKind kind, Guid id, Input input, CancellationToken ct)
    {
        var organization = await db.Set<Organization>().SingleOrDefaultAsync(o => o.Id == id && o.Kind == kind, ct);
        if (organization is null)
        {
            return new Error.NotFound();
        }

        if (input.LastDay is not { } lastDay)
        {
            return Refuse(nameof(input.LastDay), t["Enter the last day"]);
        }

        if (lastDay < organization.ValidFrom)
        {
            return Refuse(nameof(input.LastDay), t["The last day lies before the first, {0}", Format.Date(organization.ValidFrom)]);
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return Refuse(nameof(input.Reason), t["Enter the reason, such as the decision that it rests on"]);
        }

        var below = await db.Set<Organization>().Where(o => o.ParentId == id && (o.ValidTo == null || o.ValidTo > lastDay)).Select(o => o.OfficialName).FirstOrDefaultAsync(ct);
        if (below is not null)
        {
            return new Error.Conflict(t["“{0}” is still part of it; move or end that first", below]);
        }

        var held = await db.Set<Position>().Where(p => p.OrganizationId == id && (p.To == null || p.To > lastDay)).Select(p => p.Account!.FullName).FirstOrDefaultAsync(ct);
        if (held is not null)
        {
            return new Error.Conflict(t["{0} still holds a position there; end it first", held]);
        }

        organization.ValidTo = lastDay;
        db.Expect(organization, input.Version);
        db.Publish(new OrganizationEnded(id, organization.OfficialName, lastDay), input.Reason.Trim());
        return await db.TrySave(ct) is { } stale ? stale : id;
    }

    private static Error.Invalid Refuse(string field, string message) => new([(field, message)]);
}
