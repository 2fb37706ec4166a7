using System.Text.RegularExpressions;
using XaSo.Platform;
using Microsoft.AspNetCore.Identity;

namespace XaSo.Tests.Architecture;

/// <summary>Who installs the program finds every setting in docs/operate.md.</summary>
public sealed partial class SettingTests
{
    private static readonly string _operate = File.ReadAllText(Repository.PathTo("docs/operate.md"));

    [Fact]
    public void Every_setting_that_the_code_asks_for_is_described()
    {
        var sources = SourceFile.All.Where(f => f.IsProduct && Configuring.IsMatch(f.Text)).ToList();
        var named = from file in sources from Match name in Named.Matches(file.Text) select name.Groups["name"].Value;
        var bound = from file in sources
                    from Match section in Bound.Matches(file.Text)
                    from assembly in (System.Reflection.Assembly[])[typeof(Module).Assembly, typeof(XaSo.Plans.PlansModule).Assembly, typeof(XaSo.Boards.BoardsModule).Assembly]
                    from type in assembly.GetTypes()
                    where type.Name == section.Groups["type"].Value
                    from property in type.GetProperties()
                    where property.SetMethod is not null
                    select $"{section.Groups["section"].Value}:{property.Name}";
        var all = named.Concat(bound).Where(n => !n.StartsWith("Kestrel:", StringComparison.Ordinal)).ToHashSet();

        Assert.Superset(new HashSet<string> { "Files:MostBytes", "Jobs:MostAttempts", "Accounts:SignInsPerMinute", "Database:Connection" }, all);
        Faults.Empty(from name in all where !IsDescribed(name) select $"{name} is missing in docs/operate.md");
    }

    [Fact]
    public void What_is_described_of_accounts_is_there_and_what_the_program_sets_is_described()
    {
        var setup = File.ReadAllText(Repository.PathTo("src/Platform/Accounts/AccountsSetup.cs"));
        var set = (from Match option in AccountOption.Matches(setup) select option.Groups["name"].Value.Replace('.', ':')).Where(o => o != "User:AllowedUserNameCharacters").ToList();
        Assert.NotEmpty(set);
        Faults.Empty(from name in set where !IsDescribed("Accounts:" + name) select $"Accounts:{name} is missing in docs/operate.md");
        Faults.Empty(from Match described in DescribedAccount.Matches(_operate)
                     let part = typeof(IdentityOptions).GetProperty(described.Groups["part"].Value)
                     where part?.PropertyType.GetProperty(described.Groups["name"].Value) is null
                     select $"{described.Value} does not exist");
    }

    private static bool IsDescribed(string name) => _operate.Contains($"`{name}`", StringComparison.Ordinal);

    [GeneratedRegex("IConfiguration")]
    private static partial Regex Configuring { get; }

    [GeneratedRegex(@"""(?<name>[A-Z][a-z]+(:[A-Z]\w+)+)""")]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"GetSection\(""(?<section>\w+)""\)\.Get<(?<type>\w+)>")]
    private static partial Regex Bound { get; }

    [GeneratedRegex(@"\bo\.(?<name>(Password|Lockout|User|SignIn)\.\w+) =")]
    private static partial Regex AccountOption { get; }

    [GeneratedRegex(@"`Accounts:(?<part>\w+):(?<name>\w+)`")]
    private static partial Regex DescribedAccount { get; }
}
