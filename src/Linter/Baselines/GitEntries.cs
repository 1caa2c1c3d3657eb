using KetamineLint.Files;

namespace KetamineLint.Baselines;

/// <summary>A file as a commit or the index has it.</summary>
/// <param name="Mode">Its mode as git writes it, such as <c>100644</c>; <c>000000</c> where there is no such file.</param>
/// <param name="Id">The id of its content; only zeros where git has not stored it.</param>
internal readonly record struct GitFile(string Mode, string Id)
{
    /// <summary>Whether it is a regular file with stored content; links and submodules are not.</summary>
    public bool IsStored => Mode is not null && Mode.StartsWith("100", StringComparison.Ordinal) && Id.AsSpan().ContainsAnyExcept('0');
}

/// <summary>A path on which two states differ.</summary>
/// <param name="Old">The file as it was.</param>
/// <param name="New">The file as it is.</param>
/// <param name="Status">What became of it: <c>A</c> added, <c>D</c> deleted, <c>M</c> modified, <c>T</c> another type, <c>U</c> unmerged.</param>
internal readonly record struct GitChange(GitFile Old, GitFile New, char Status);

/// <summary>Reads lists of files that git writes with <c>-z</c>, in which names stand as they are.</summary>
internal static class GitEntries
{
    /// <summary>The answer of <c>diff --raw -z --no-renames</c>: the change of each path.</summary>
    /// <exception cref="GitException">It is no such answer.</exception>
    public static Dictionary<string, GitChange> Changes(string answer)
    {
        var changes = new Dictionary<string, GitChange>(Paths.Comparer);
        var fields = answer.Split('\0');
        for (var i = 0; i + 1 < fields.Length; i += 2)
        {
            if (fields[i].Split(' ') is not [[':', .. var oldMode], var newMode, var oldId, var newId, [var status, ..]])
                throw new GitException($"git's list of changes cannot be read at '{fields[i]}'");
            var change = new GitChange(new(oldMode, oldId), new(newMode, newId), status);
            var path = fields[i + 1];
            changes[path] = !changes.TryGetValue(path, out var other) ? change
                : new GitChange(change.Old.IsStored ? change.Old : other.Old, change.New, status == 'U' ? status : other.Status);
        }

        return changes;
    }

    /// <summary>The answer of <c>ls-files --stage -z</c>: each file of the index.</summary>
    /// <exception cref="GitException">It is no such answer.</exception>
    public static Dictionary<string, GitFile> Index(string answer)
    {
        var files = new Dictionary<string, GitFile>(Paths.Comparer);
        foreach (var record in answer.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = record.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || record[..tab].Split(' ') is not [var mode, var id, _]) throw new GitException($"git's list of files cannot be read at '{record}'");
            files[record[(tab + 1)..]] = new GitFile(mode, id);
        }

        return files;
    }
}
