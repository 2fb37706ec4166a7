namespace XaSo.Plans;

public static class PlansPermissions
{
}
