using XaSo.Platform.Security;

namespace XaSo.Boards;

public static class BoardsPermissions
{
    public const string ReadHome = "boards.home.read";
    public const string ReadBoard = "boards.leader.read";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadHome, "See one's own work") { Everyone = true },
        new(ReadBoard, "See the leader's board", [.. Roles.Leaders, Role.ChiefOfOffice, Role.ProvinceSupervisor]),
    ];
}
