namespace XaSo.Platform;

public sealed class PlatformTexts;
