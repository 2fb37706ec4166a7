using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.ByDeadline;

/// <summary>Makes a secret address for the calendar of the one who asks; it is shown once.</summary>
internal sealed class MakeCalendarKey(AppDb db, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    private const int Most = 10;

    public sealed class Input
    {
        public CalendarScope Scope { get; set; }
    }

    public async Task<Result<string>> Handle(Input input, CancellationToken ct)
    {
        if (actor.PositionId is not { } position)
        {
            return new Error.Conflict(t["A calendar address belongs to a position in the commune, and you hold none."]);
        }

        if (input.Scope == CalendarScope.Office && actor.OrganizationId is null)
        {
            return new Error.Invalid([(nameof(input.Scope), t["Your position belongs to no office; take the calendar of the whole commune"])]);
        }

        if (await db.CalendarKeys.CountAsync(k => k.AccountId == actor.AccountId, ct) >= Most)
        {
            return new Error.Conflict(t["You have {0} addresses already; end one that you no longer use first.", Most]);
        }

        var secret = CalendarKey.Make();
        var key = new CalendarKey
        {
            AccountId = actor.AccountId,
            CommuneId = actor.TenantId,
            PositionId = position,
            OrganizationId = input.Scope == CalendarScope.Office ? actor.OrganizationId : null,
            Scope = input.Scope,
            Hash = CalendarKey.HashOf(secret),
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(key);
        db.Publish(new CalendarAddressMade(key.Id));
        await db.SaveChangesAsync(ct);
        return secret;
    }
}
