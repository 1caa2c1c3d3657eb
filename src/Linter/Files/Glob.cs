using Microsoft.Extensions.FileSystemGlobbing;

namespace KetamineLint.Files;

/// <summary>A glob of a user's, after braces were expanded. FileSystemGlobbing reads it, unless it holds <c>?</c>, a bracket or a backslash, which that library does not know.</summary>
internal sealed class Glob
{
    private readonly Matcher? _matcher;
    private readonly Wildcard? _wildcard;

    /// <summary>Reads a glob.</summary>
    /// <param name="pattern">The glob, with <c>/</c> between names.</param>
    public Glob(string pattern)
    {
        if (pattern.AsSpan().ContainsAny("?[\\"))
        {
            _wildcard = new Wildcard(pattern, Paths.Comparison);
            return;
        }

        _matcher = new Matcher(Paths.Comparison);
        _matcher.AddInclude(pattern);
    }

    /// <summary>Whether the whole of a path matches.</summary>
    /// <param name="path">A path with <c>/</c>, without <c>.</c>, <c>..</c> and a leading <c>/</c>.</param>
    public bool Matches(ReadOnlySpan<char> path) => _wildcard?.Matches(path) ?? _matcher!.Match(path.ToString()).HasMatches;
}
