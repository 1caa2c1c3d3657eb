using System.Globalization;
using KetamineLint.Files;

namespace KetamineLint.Reports;

/// <summary>The folders that paths in SARIF count from, named in the order in which they turn up, and the addresses of files in them.</summary>
internal sealed class SarifRoots
{
    private readonly List<string> roots = [];

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Names => roots.Select((_, i) => Name(i));

    /// <summary>The name of the root of <paramref name="file"/>.</summary>
    public string Of(ArticleFile file)
    {
        var known = roots.IndexOf(file.Root);
        if (known >= 0) return Name(known);
        roots.Add(file.Root);
        return Name(roots.Count - 1);
    }

    /// <summary>The address of a file: its path from its root, percent-encoded.</summary>
    public static string Address(ArticleFile file) => string.Join('/', file.RootPath.Split('/').Select(Uri.EscapeDataString));

    private static string Name(int index) => index == 0 ? "SRCROOT" : "SRCROOT" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
