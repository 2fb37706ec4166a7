using Microsoft.Extensions.DependencyInjection;
using XaSo.Platform;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Boards;

public sealed class BoardsModule : Module
{
    public override string Name => "boards";
    public override Type Texts => typeof(BoardsTexts);
    public override IReadOnlyList<Permission> Permissions => BoardsPermissions.All;

    public override IEnumerable<MenuItem> Menu =>
    [
        new(MenuGroup.Top, "My work", IndexPage.Address, BoardsPermissions.ReadHome, 10, "home", OnPhone: true),
        new(MenuGroup.Top, "Leader's board", Leader.IndexPage.Address, BoardsPermissions.ReadBoard, 20, "board", OnPhone: true),
    ];

    public override void AddServices(IServiceCollection services) => services.AddScoped<IMenuCount, WorkCount>();
}

public sealed class BoardsTexts;
