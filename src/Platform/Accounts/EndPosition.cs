using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;
using XaSo.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

public sealed class EndPosition(AppDb db, Actor actor, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public sealed class Input
    {
        public DateOnly? LastDay { get; set; }
        public string? Reason { get; set; }
        public long Version { get; set; }
    }

    /// <summary>Answers the account.</summary>
    public async Task<Result<Guid>> Handle(Guid positionId, Input input, CancellationToken ct)
    {
        var position = await db.Set<Position>().NotEnded(clock.Today()).Include(p => p.Account).SingleOrDefaultAsync(p => p.Id == positionId, ct);
        if (position is null)
        {
            return new Error.NotFound();
        }

        var lastDay = input.LastDay ?? clock.Today();
        if (lastDay < position.From)
        {
            return new Error.Invalid([(nameof(input.LastDay), t["The last day lies before the first, {0}", Format.Date(position.From)])]);
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return new Error.Invalid([(nameof(input.Reason), t["Enter the reason, such as the decision that it rests on"])]);
        }

        if (positionId == actor.PositionId)
        {
            return new Error.Conflict(t["You act in this position now; somebody else has to end it"]);
        }

        if (await db.Set<Position>().SameAs(position.AccountId, position.Role, position.OrganizationId, position.From, lastDay).Where(p => p.Id != positionId).OrderBy(p => p.From).Select(p => (DateOnly?)p.From).FirstOrDefaultAsync(ct) is { } again)
        {
            return new Error.Invalid([(nameof(input.LastDay), t["{0} holds the same position again from {1}; the last day lies before that", position.Account!.FullName, Format.Date(again)])]);
        }

        position.To = lastDay;
        db.Expect(position, input.Version);
        db.Publish(new PositionEnded(position.AccountId, position.Account!.UserName!, positionId, position.Title, lastDay), input.Reason.Trim());
        return await db.TrySave(ct) is { } stale ? stale : position.AccountId;
    }
}
