namespace XaSo.Boards;

public static class BoardsPermissions
{
}
