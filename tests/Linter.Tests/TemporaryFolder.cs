namespace KetamineLint.Tests;

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => FullPath = Directory.CreateTempSubdirectory("ketaminelint-").FullName;

    public string FullPath { get; }

    public string this[string path] => Path.Join(FullPath, path);

    /// <summary>Writes a file; missing folders are made.</summary>
    public TemporaryFolder With(string path, string text = "Text.\n") => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
        return this;
    }

    public TemporaryFolder WithFolder(string path)
    {
        Directory.CreateDirectory(this[path]);
        return this;
    }

    public TemporaryFolder WithLink(string path, string target)
    {
        File.CreateSymbolicLink(this[path], target);
        return this;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
