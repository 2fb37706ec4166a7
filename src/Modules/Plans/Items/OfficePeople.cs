using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Items;

/// <summary>Somebody who sits in an office that an item names.</summary>
/// <param name="Title">As it is signed: "Trưởng phòng".</param>
internal sealed record OfficePerson(Guid OfficeId, string Name, string SortKey, string Title, Role Role);

/// <summary>Who answers for an office today: its head, or whoever sits there where it has none.</summary>
internal sealed class OfficePeople(IEnumerable<OfficePerson> seated)
{
    /// <summary>A line names no more; the whole list stands with the administrator.</summary>
    private const int Most = 3;

    private static readonly Role[] _heads = [Role.Chairman, Role.ViceChairman, Role.ChiefOfOffice, Role.HeadOfDivision];

    private static readonly Func<AppDb, Guid, DateOnly, IAsyncEnumerable<OfficePerson>> _seated = EF.CompileAsyncQuery((AppDb db, Guid item, DateOnly today) =>
        from position in db.Set<Position>()
        where position.OrganizationId != null && db.Set<ItemOffice>().Any(o => o.ItemId == item && o.OrganizationId == position.OrganizationId)
            && position.From <= today && (position.To == null || position.To >= today) && !position.Account!.IsDisabled
        select new OfficePerson(position.OrganizationId!.Value, position.Account!.FullName, position.Account.SortKey, position.Title, position.Role));

    private readonly ILookup<Guid, OfficePerson> _seats = seated.ToLookup(p => p.OfficeId);

    /// <summary>One statement.</summary>
    public static async Task<OfficePeople> Of(AppDb db, Guid itemId, DateOnly today, CancellationToken ct) => new(await _seated(db, itemId, today).ToListAsync(ct));

    /// <summary>"Nguyễn Văn Mẫu, Trưởng phòng; Trần Thị Mẫu, Phó Trưởng phòng"; empty where nobody sits there.</summary>
    public string In(ItemOffice office)
    {
        var all = office.OrganizationId is { } id ? _seats[id].OrderBy(p => p.SortKey, StringComparer.Ordinal).ToList() : [];
        var heads = all.Where(p => _heads.Contains(p.Role)).OrderBy(p => p.Role).ToList();
        return string.Join("; ", (heads.Count > 0 ? heads : all).DistinctBy(p => (p.Name, p.Title)).Take(Most).Select(p => p.Title.Length == 0 ? p.Name : $"{p.Name}, {p.Title}"));
    }
}
