using System.Xml.Linq;

namespace XaSo.Tests.Architecture;

public sealed class ModuleTests
{
    [Fact]
    public void Modules_reference_only_Platform_and_Contracts()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.PathTo("src/Modules"), "*.csproj", SearchOption.AllDirectories), Repository.PathTo("src/Modules/Directory.Build.props")];
        var references = files.SelectMany(f => XDocument.Load(f).Descendants("ProjectReference")).Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

        Assert.Equal(["Contracts", "Platform"], references.Order());
    }
}
