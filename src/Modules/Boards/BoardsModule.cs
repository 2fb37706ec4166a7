using XaSo.Platform;

namespace XaSo.Boards;

public sealed class BoardsModule : Module
{
    public override string Name => "boards";
}

public sealed class BoardsTexts;
