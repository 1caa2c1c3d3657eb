using System.Collections.Immutable;
using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Baselines;

/// <summary>
/// Takes out what was there before. A file's findings are held against its own known ones, then against those that have gone from other
/// files: a paragraph that moved to another file is not new, a copy of one that stayed is.
/// </summary>
/// <param name="known">What was there before.</param>
/// <param name="nameOf">The name that <paramref name="known"/> has for a file.</param>
/// <param name="findNow">What is found now in a file of that name: nothing if it is not there any more, null if nobody can tell.</param>
internal sealed class KnownFindingsFilter(KnownFindings known, Func<ArticleFile, string> nameOf, Func<string, ImmutableArray<Finding>?> findNow)
{
    private readonly Dictionary<string, FindingCounts> _gone = new(StringComparer.Ordinal);

    /// <summary>The file with its new findings alone. To be asked for one file after another, in order.</summary>
    public LintedFile Apply(LintedFile file)
    {
        if (file.Result is not { } result) return file;
        var name = nameOf(file.File);
        var gone = known.Of(name);
        var isKnown = Match(result.Findings, gone);
        _gone.TryAdd(name, gone);
        for (var i = 0; i < isKnown.Length; i++) isKnown[i] = isKnown[i] || TakeElsewhere(FindingKey.Of(result.Findings[i]));
        return file.WithKnown(result.Findings.Where((_, i) => isKnown[i]));
    }

    /// <summary>What a file had and has no more, less what other files have taken over.</summary>
    public FindingCounts Gone(string name)
    {
        if (!_gone.TryGetValue(name, out var gone))
        {
            gone = new();
            if (findNow(name) is { } findings)
            {
                gone = known.Of(name);
                Match(findings, gone);
            }

            _gone.Add(name, gone);
        }

        return gone;
    }

    private bool TakeElsewhere(FindingKey key) => known.FilesWith(key).Any(name => Gone(name).Take(key));

    /// <summary>Takes from a file's known findings what is found now, and says which of these were known: the first ones of a kind.</summary>
    private static bool[] Match(ImmutableArray<Finding> findings, FindingCounts left)
    {
        var isKnown = new bool[findings.Length];
        for (var i = 0; i < findings.Length; i++) isKnown[i] = left.Take(FindingKey.Of(findings[i]));

        // What is said of a whole document stays the same finding when another sentence comes to stand for it.
        for (var i = 0; i < findings.Length; i++)
            isKnown[i] = isKnown[i] || (findings[i].Scope == FindingScope.Document && left.TakeAny(findings[i].Rule.Id));
        return isKnown;
    }
}
