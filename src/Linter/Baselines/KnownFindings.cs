namespace KetamineLint.Baselines;

/// <summary>The findings that were there before, file by file.</summary>
internal sealed class KnownFindings
{
    private readonly SortedDictionary<string, FindingCounts> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<FindingKey, SortedSet<string>> _filesOf = [];

    /// <summary>The files that had findings, in order of name.</summary>
    public IEnumerable<string> Files => _byFile.Keys;

    /// <summary>What a file had; empty if it had nothing.</summary>
    public FindingCounts Of(string file) => _byFile.TryGetValue(file, out var counts) ? new(counts) : new();

    /// <summary>The files that had such a finding, in order of name.</summary>
    public IEnumerable<string> FilesWith(FindingKey key) => _filesOf.TryGetValue(key, out var files) ? files : [];

    /// <summary>Adds what a file had.</summary>
    public void Add(string file, FindingKey key, int count = 1)
    {
        if (!_byFile.TryGetValue(file, out var counts)) _byFile.Add(file, counts = new());
        counts.Add(key, count);
        if (!_filesOf.TryGetValue(key, out var files)) _filesOf.Add(key, files = new(StringComparer.Ordinal));
        files.Add(file);
    }
}
