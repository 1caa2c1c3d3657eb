using System.Text;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>Files of the repository that tests compare with.</summary>
internal static class Repository
{
    private static readonly string s_root = FindRoot();

    /// <summary>Whether derived files are to be rewritten.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>The full path of a file or folder of the repository.</summary>
    public static string PathOf(string path) => Path.Combine(s_root, path);

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Holds that a file is <paramref name="expected"/>; with <c>UPDATE_SNAPSHOTS=1</c> in the environment, makes it so.</summary>
    public static void Holds(string path, string expected)
    {
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
            File.WriteAllText(PathOf(path), expected, new UTF8Encoding(false));
        }

        Assert.True(File.Exists(PathOf(path)), $"{path} is missing; UPDATE_SNAPSHOTS=1 writes it");
        Assert.Equal(expected, Read(path));
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KetamineLint.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
