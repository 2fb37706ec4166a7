namespace XaSo.BrowserTests;

public static class DemoAccounts
{
    public const string Password = "demo";
}
