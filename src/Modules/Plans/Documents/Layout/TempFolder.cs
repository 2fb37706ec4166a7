namespace XaSo.Plans.Documents.Layout;

/// <summary>A folder that only this user can read, gone after use.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("xaso-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Save(string name, Stream content)
    {
        using var file = File.Create(PathOf(name));
        content.CopyTo(file);
        return file.Name;
    }

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system clears its temporary folder itself.
        }
    }
}
