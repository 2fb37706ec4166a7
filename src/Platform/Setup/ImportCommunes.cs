using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Setup;

internal sealed class ImportCommunes(AppDb db, AddCommune add, ChangeCommune change, IStringLocalizer<PlatformTexts> t)
{
    private List<Province>? _provinces;

    /// <returns>What was done, and the commune if it is there now.</returns>
    public async Task<(ImportLine Line, Guid? Commune)> Import(ImportRow row, CancellationToken ct)
    {
        var (_, name) = CommuneNames.Parse(row[SetupSheets.CommuneName]);
        if (KindOf(row) is not { } kind)
        {
            return (row.Wrong(SetupSheets.Kind, name, t["Write xã, phường or đặc khu"]), null);
        }

        _provinces ??= await db.Set<Province>().AsNoTracking().ToListAsync(ct);
        if (_provinces.Find(p => p.Matches(row[SetupSheets.Province])) is not { } province)
        {
            return (row.Wrong(SetupSheets.Province, name, t["There is no province “{0}”", row[SetupSheets.Province]]), null);
        }

        var code = CodeOf(row);
        var existing = await db.Set<Commune>().AsNoTracking()
            .FirstOrDefaultAsync(c => (code != "" && c.Code == code) || (c.ProvinceCode == province.Code && c.Kind == kind && c.Name == name), ct);
        var input = new CommuneInput
        {
            ProvinceCode = province.Code,
            Kind = kind,
            Name = row[SetupSheets.CommuneName],
            Code = code == "" ? existing?.Code : code,
            Aliases = Lines.Join(row.NamesIn(SetupSheets.Aliases) is { Count: > 0 } aliases ? aliases : existing?.Aliases ?? []),
            IsActive = existing?.IsActive ?? true,
            Version = existing?.Version ?? 0,
        };
        var result = existing is null ? await add.Handle(input, ct) : await change.Handle(existing.Id, input, ct);
        return result.Error is { } error
            ? (ImportErrors.Line(row, name, error, t, field => field switch
            {
                nameof(CommuneInput.Code) => SetupSheets.CommuneCode,
                nameof(CommuneInput.ProvinceCode) => SetupSheets.Province,
                _ => SetupSheets.CommuneName,
            }), null)
            : (existing is null ? row.Added(name) : row.Changed(name, Changes(existing, input)), result.Value);
    }

    private static IEnumerable<ImportChange> Changes(Commune commune, CommuneInput input) =>
    [
        ImportChange.Of(SetupSheets.CommuneName, commune.OfficialName, Commune.OfficialNameOf(input.Kind, CommuneNames.Parse(input.Name).Name)),
        ImportChange.Of(SetupSheets.CommuneCode, commune.Code, input.Code),
        ImportChange.Of(SetupSheets.Aliases, string.Join("; ", commune.Aliases), string.Join("; ", Lines.Split(input.Aliases))),
    ];

    public static string CodeOf(ImportRow row) => row[SetupSheets.CommuneCode] is { Length: > 0 and < 5 } digits ? digits.PadLeft(5, '0') : row[SetupSheets.CommuneCode];

    public static CommuneKind? KindOf(ImportRow row) => SearchText.Fold(row[SetupSheets.Kind]) switch
    {
        "xa" => CommuneKind.Commune,
        "phuong" => CommuneKind.Ward,
        "dac khu" => CommuneKind.SpecialZone,
        _ => null,
    };
}

internal static class ImportErrors
{
    /// <param name="titleOf">The column of a field of the form.</param>
    public static ImportLine Line(ImportRow row, string name, Error error, IStringLocalizer<PlatformTexts> t, Func<string, string> titleOf) => error switch
    {
        Error.Invalid { Fields: [var (field, message), ..] } => row.Wrong(titleOf(field.Split('.')[^1]), name, message),
        Error.Conflict conflict => row.Wrong(titleOf(""), name, conflict.Message),
        _ => row.Wrong(titleOf(""), name, t["You may not change this"]),
    };
}
