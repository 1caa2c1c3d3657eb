using System.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

/// <summary>Files of the repository that tests compare with.</summary>
internal static class Repository
{
    private static readonly string s_root = FindRoot();

    /// <summary>Whether <c>UPDATE_SNAPSHOTS=1</c> in the environment asks to write what is derived.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static string PathOf(string path) => Path.Combine(s_root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Its full path.</summary>
    public static string Root => s_root;

    /// <summary>Compares with a snapshot; with <c>UPDATE_SNAPSHOTS=1</c> in the environment, writes it.</summary>
    public static void MatchesSnapshot(string name, string actual) => MatchesFile("tests/Linter.Tests/Snapshots/" + name, actual);

    /// <summary>Compares with a file that is derived; with <c>UPDATE_SNAPSHOTS=1</c> in the environment, writes it.</summary>
    public static void MatchesFile(string name, string actual)
    {
        var path = PathOf(name);
        if (IsUpdating) File.WriteAllText(path, actual, new UTF8Encoding(false));
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: false);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KetamineLint.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
