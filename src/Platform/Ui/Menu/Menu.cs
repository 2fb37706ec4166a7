namespace XaSo.Platform.Ui;

/// <summary>Where an entry stands in the menu on the left; groups are shown in this order.</summary>
public enum MenuGroup
{
    /// <summary>Without a heading, on top: home and boards.</summary>
    Top,
    Planning,
    Service,
    Foundation,
    Administration,
}

/// <summary>An entry of the menu, shown to those who hold <paramref name="Permission"/>.</summary>
/// <param name="Text">The English sentence; the module's texts translate it.</param>
/// <param name="Address">Such as "/plans"; the entry is marked on every page below it.</param>
/// <param name="Permission">Empty: everybody who has signed in.</param>
/// <param name="Icon">The name of a symbol in wwwroot/icons.svg.</param>
/// <param name="OnPhone">One of the places at the bottom of a phone; the first four are taken.</param>
/// <param name="OwnWork">What the reader's own office has to do: nothing for who only visits the commune for the province.</param>
public sealed record MenuItem(MenuGroup Group, string Text, string Address, string Permission, int Order, string? Icon = null, bool OnPhone = false, bool OwnWork = false);

/// <summary>What waits behind an entry of the menu.</summary>
/// <param name="Late">Those of <paramref name="Open"/> that are overdue; shown in red.</param>
public sealed record MenuFigure(int Open, int Late = 0);

/// <summary>Supplied by a module that counts what waits behind its entries; asked once a page, so with few and light statements.</summary>
public interface IMenuCount
{
    /// <summary>The name of the module whose entries are counted; it is asked only if the reader sees one of them.</summary>
    string Module { get; }

    /// <summary>Figures by address of the entry; an address without one shows none.</summary>
    Task<IReadOnlyDictionary<string, MenuFigure>> Count(CancellationToken cancellation);
}
