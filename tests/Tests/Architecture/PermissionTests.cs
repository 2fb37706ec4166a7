using System.Globalization;
using XaSo.Platform;
using XaSo.Platform.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace XaSo.Tests.Architecture;

public sealed class PermissionTests(TestApp app)
{
    private readonly IReadOnlyList<Module> _modules = [.. app.Services.GetServices<Module>()];

    [Fact]
    public async Task Every_permission_is_named_once_and_held_by_somebody()
    {
        var all = RolePermissions.AllOf(_modules).ToList();
        var asked = (await Route.All(app.Services)).Select(r => r.Permission).ToHashSet();
        Faults.Empty((from permission in all
                      group permission by permission.Name into same
                      where same.Count() > 1
                      select $"{same.Key}: twice")
            .Concat(from permission in all where permission.Roles.Length == 0 && !permission.Everyone select $"{permission.Name}: nobody has it")
            .Concat(from permission in all where permission.Roles.Distinct().Count() != permission.Roles.Length select $"{permission.Name}: a role twice")
            .Concat(from name in asked where name is not null && all.TrueForAll(p => p.Name != name) select $"{name}: asked for, but nobody can have it"));
    }

    [Fact]
    public void The_list_of_permissions_in_docs_is_current()
    {
        var factory = app.Services.GetRequiredService<IStringLocalizerFactory>();
        var roles = app.Services.GetRequiredService<IStringLocalizer<PlatformTexts>>();
        var rows = from part in _modules.Select(m => (m.Permissions, m.Texts)).Prepend((PlatformPermissions.All, typeof(PlatformTexts)))
                   let texts = factory.Create(part.Item2)
                   from permission in part.Item1
                   orderby permission.Name
                   select $"| {permission.Name} | {permission.Text} | {In("vi", () => texts[permission.Text])} | {In("en", () => Holders(permission, roles))} |";
        Approve.File("docs/permissions.md", $"""
            # Permissions

            What each permission allows, and the roles that have it by default. A role belongs to a position, so a person has what the position allows
            in which they act. Which page asks for which permission: [routes.md](routes.md). `UPDATE_APPROVED=1 ./check` rewrites this file.

            | Permission | What it allows | In Vietnamese | Roles |
            | --- | --- | --- | --- |
            {string.Join('\n', rows)}

            """);
    }

    /// <summary>Whatever language the machine speaks.</summary>
    private static string In(string language, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Holders(Permission permission, IStringLocalizer<PlatformTexts> t)
    {
        if (permission.Everyone)
        {
            return "whoever is signed in";
        }

        var commune = Roles.OfCommune.All(permission.Roles.Contains);
        var province = Roles.OfProvince.All(permission.Roles.Contains);
        var single = Enum.GetValues<Role>().Where(r => permission.Roles.Contains(r) && !(commune && Roles.OfCommune.Contains(r)) && !(province && Roles.OfProvince.Contains(r))).Select(r => t.NameOf(r));
        return string.Join(", ", ((string?[])[commune ? "everybody of a commune" : null, .. single, province ? "everybody of a province" : null]).OfType<string>());
    }
}
