using System.Collections;

namespace KetamineLint.Files;

/// <summary>Files in order of root and path. Their names are made when they are asked for, so that even a hundred thousand of them are little to hold.</summary>
internal sealed class FileList : IReadOnlyList<ArticleFile>
{
    private readonly FoundFile[] _files;
    private readonly string _workingDirectory;

    /// <summary>Puts files in order.</summary>
    /// <param name="files">The files, each once.</param>
    /// <param name="workingDirectory">The full path that names for readers count from.</param>
    public FileList(IEnumerable<FoundFile> files, string workingDirectory)
    {
        (_files, _workingDirectory) = ([.. files], workingDirectory);
        Array.Sort(_files, FoundFile.Compare);
    }

    /// <inheritdoc/>
    public int Count => _files.Length;

    /// <summary>Whether standard input is among them.</summary>
    public bool HasStandardInput => Array.Exists(_files, file => file.Via == Via.StandardInput);

    /// <inheritdoc/>
    public ArticleFile this[int index] => _files[index].Describe(_workingDirectory);

    /// <inheritdoc/>
    public IEnumerator<ArticleFile> GetEnumerator() => _files.Select(file => file.Describe(_workingDirectory)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A file that was found.</summary>
/// <param name="Path">Its full path, or the one that standard input goes by.</param>
/// <param name="Root">The folder at or above it that reports for machines count from.</param>
/// <param name="Via">How the path leads to it.</param>
internal readonly record struct FoundFile(string Path, string Root, Via Via)
{
    /// <summary>The order of files: by root, then by path.</summary>
    public static int Compare(FoundFile a, FoundFile b) =>
        string.CompareOrdinal(a.Root, b.Root) is not 0 and var order ? order
        : Paths.Compare(a.Path.AsSpan(a.Root.Length), b.Path.AsSpan(b.Root.Length));

    /// <summary>The file with its names.</summary>
    /// <param name="workingDirectory">The full path that names for readers count from.</param>
    public ArticleFile Describe(string workingDirectory)
    {
        var displayPath = Paths.From(workingDirectory, Path);
        var rootPath = Root == workingDirectory ? displayPath : Paths.From(Root, Path);
        return new ArticleFile(Via == Via.StandardInput ? null : Path, displayPath, Root, rootPath);
    }
}
