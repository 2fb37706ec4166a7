using XaSo.Platform.Office;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Setup;

/// <summary>The rows of a workbook that one commune is set up by.</summary>
internal sealed class PlannedCommune(string name, Guid? id)
{
    public string Name => name;

    /// <summary>None as long as the workbook has to add it.</summary>
    public Guid? Id => id;

    /// <summary>Those of the sheet of communes.</summary>
    public List<ImportRow> Own { get; } = [];

    /// <summary>Sheet by sheet, in the order in which they have to be imported.</summary>
    public List<(string Sheet, ImportRow Row)> Rows { get; } = [];

    /// <summary>What is wrong before anything is tried.</summary>
    public List<ImportLine> Wrong { get; } = [];

    public string Key => Own.Count > 0 ? $"{SetupSheets.Communes}!{Own[0].Row.Number}" : id?.ToString() ?? "";
}

/// <summary>Sorts the rows of a workbook by commune; names are folded once, however many rows there are.</summary>
internal sealed class SetupPlan
{
    private static readonly string[] _sheets = [SetupSheets.Offices, SetupSheets.Villages, SetupSheets.OutsideBodies, SetupSheets.Accounts];

    private readonly IStringLocalizer<PlatformTexts> _t;
    private readonly Dictionary<string, List<PlannedCommune>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, PlannedCommune> _known = [];
    private readonly Dictionary<string, PlannedCommune> _users = new(StringComparer.Ordinal);
    private readonly List<PlannedCommune> _named = [];
    private readonly PlannedCommune _none;
    private readonly Guid _own;

    /// <param name="known">The communes that may be set up and are there already.</param>
    /// <param name="own">The commune that a row without a name means; empty for none.</param>
    public SetupPlan(IReadOnlyList<XlsxSheet> sheets, IReadOnlyList<Commune> known, Guid own, IReadOnlyList<Province> provinces, IStringLocalizer<PlatformTexts> t)
    {
        (_t, _own, _none) = (t, own, new(t["no commune"], null));
        foreach (var commune in known)
        {
            var planned = _known[commune.Id] = new(commune.OfficialName, commune.Id);
            Name(planned, [commune.Name, commune.OfficialName, .. commune.Aliases], commune.Code);
        }

        foreach (var row in RowsOf(sheets, SetupSheets.Communes, SetupSheets.CommuneName, SetupSheets.Kind, SetupSheets.Province))
        {
            var planned = Find(row, known, provinces);
            planned.Own.Add(row);
            _named.Add(planned);
        }

        foreach (var sheet in _sheets)
        {
            var title = sheet == SetupSheets.Accounts ? SetupSheets.UserName : SetupSheets.OfficialName;
            foreach (var row in RowsOf(sheets, sheet, title))
            {
                Sort(sheet, row, row[title]);
            }
        }

        Communes = [.. _named.Concat(_known.Values).Append(_none).Distinct().Where(c => c.Own.Count + c.Rows.Count + c.Wrong.Count > 0)];
    }

    /// <summary>Those that have rows; one of no commune with the rows of none.</summary>
    public IReadOnlyList<PlannedCommune> Communes { get; }

    public static bool HasRows(IReadOnlyList<XlsxSheet> sheets) => _sheets.Append(SetupSheets.Communes).Any(s => ImportTable.Of(sheets, s)?.Rows.Any() == true);

    private PlannedCommune Find(ImportRow row, IReadOnlyList<Commune> known, IReadOnlyList<Province> provinces)
    {
        var (name, code) = (CommuneNames.Parse(row[SetupSheets.CommuneName]).Name, ImportCommunes.CodeOf(row));
        var (kind, province) = (ImportCommunes.KindOf(row), provinces.FirstOrDefault(p => p.Matches(row[SetupSheets.Province])));
        var same = known.FirstOrDefault(c => (code != "" && c.Code == code) || (c.ProvinceCode == province?.Code && c.Kind == kind && c.Name == name));
        if (same is not null)
        {
            return _known[same.Id];
        }

        var planned = new PlannedCommune(kind is { } k ? Commune.OfficialNameOf(k, name) : name, null);
        Name(planned, [name, planned.Name, .. row.NamesIn(SetupSheets.Aliases)], code);
        return planned;
    }

    private void Name(PlannedCommune commune, IEnumerable<string> names, string? code)
    {
        foreach (var name in names.Select(SearchText.Fold).Append(code ?? "").Where(n => n != "").Distinct())
        {
            (_byName.TryGetValue(name, out var bearers) ? bearers : _byName[name] = []).Add(commune);
        }
    }

    private void Sort(string sheet, ImportRow row, string name)
    {
        var written = row[SetupSheets.Commune].Trim();
        var found = written == "" ? Unnamed() : _byName.GetValueOrDefault(SearchText.Fold(written)) ?? [];
        if (found is not [var commune])
        {
            _none.Wrong.Add(row.Wrong(SetupSheets.Commune, name, found.Count == 0 ? _t["There is no commune “{0}” that you may set up", written] : _t["Several communes are named “{0}”; write the code", written]));
            return;
        }

        if (sheet == SetupSheets.Accounts && name.ToLowerInvariant() is { Length: > 0 } user && !ReferenceEquals(_users.GetValueOrDefault(user, commune), commune))
        {
            commune.Wrong.Add(row.Wrong(SetupSheets.UserName, row[SetupSheets.FullName], _t["The user name “{0}” stands in two communes; choose another", name]));
            return;
        }

        if (sheet == SetupSheets.Accounts)
        {
            _users[name.ToLowerInvariant()] = commune;
        }

        commune.Rows.Add((sheet, row));
    }

    /// <summary>The commune of whoever is in one; otherwise the only one that the workbook speaks of.</summary>
    private List<PlannedCommune> Unnamed()
    {
        var named = _named.Distinct().ToList();
        return _known.TryGetValue(_own, out var own) ? [own] : named.Count == 1 ? named : [];
    }

    private IEnumerable<ImportRow> RowsOf(IReadOnlyList<XlsxSheet> sheets, string name, params string[] needed)
    {
        if (ImportTable.Of(sheets, name) is not { } table)
        {
            return [];
        }

        var lacking = table.Lacking(needed).ToList();
        _none.Wrong.AddRange(lacking.Select(title => new ImportLine($"{name}!A1", title, ImportOutcome.Wrong, _t["The column “{0}” is missing", title])));
        return lacking.Count == 0 ? table.Rows : [];
    }
}
