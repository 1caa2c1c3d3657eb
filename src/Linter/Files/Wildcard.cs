using System.Text;

namespace KetamineLint.Files;

/// <summary>A pattern for paths as git reads one: <c>*</c> and <c>?</c> within a name, <c>[a-z]</c>, <c>[!a]</c>, <c>[[:digit:]]</c>, a backslash before a literal character, <c>**</c> for any number of folders.</summary>
/// <remarks>Neither the stars of a name nor the stars of folders need more than one place to come back to, so matching is never exponential.</remarks>
internal sealed class Wildcard
{
    private const string AnyFolders = "**";
    private readonly string[] _segments;
    private readonly StringComparison _comparison;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern, with <c>/</c> between names.</param>
    /// <param name="comparison">Ordinal, with or without regard to case.</param>
    public Wildcard(string pattern, StringComparison comparison = StringComparison.Ordinal) =>
        (_segments, _comparison) = (Split(pattern), comparison);

    /// <summary>Whether <paramref name="text"/> holds what a pattern can hold and a plain path seldom does.</summary>
    public static bool IsPattern(string text) => text.AsSpan().ContainsAny("*?[{");

    /// <summary>Whether the whole of <paramref name="path"/> matches.</summary>
    /// <param name="path">A path with <c>/</c>, without <c>.</c>, <c>..</c> and a leading <c>/</c>.</param>
    public bool Matches(ReadOnlySpan<char> path)
    {
        // The classic match of one star, over names instead of characters.
        int segment = 0, position = 0, starSegment = -1, starPosition = 0;
        while (position <= path.Length)
        {
            if (segment < _segments.Length && _segments[segment] == AnyFolders)
            {
                if (segment == _segments.Length - 1)
                {
                    return path.Length > 0;
                }

                (starSegment, starPosition) = (segment++, position);
                continue;
            }

            var end = EndOfName(path, position);
            if (segment < _segments.Length && MatchesName(_segments[segment], path[position..end]))
            {
                (segment, position) = (segment + 1, end + 1);
            }
            else if (starSegment >= 0 && EndOfName(path, starPosition) < path.Length)
            {
                starPosition = EndOfName(path, starPosition) + 1;
                (segment, position) = (starSegment + 1, starPosition);
            }
            else
            {
                return false;
            }
        }

        return segment == _segments.Length;
    }

    private static int EndOfName(ReadOnlySpan<char> path, int start)
    {
        var length = path[start..].IndexOf('/');
        return length < 0 ? path.Length : start + length;
    }

    private bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0, n = 0, starP = -1, starN = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (starP, starN) = (++p, n);
            }
            else if (p < pattern.Length && MatchesOne(pattern, ref p, name[n]))
            {
                n++;
            }
            else if (starP >= 0)
            {
                (p, n) = (starP, ++starN);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    /// <summary>Matches one character and moves behind what of the pattern stands for it; where it does not match, <paramref name="p"/> is of no use any more.</summary>
    private bool MatchesOne(ReadOnlySpan<char> pattern, ref int p, char c)
    {
        var wanted = pattern[p++];
        switch (wanted)
        {
            case '?':
                return true;
            case '[':
                return CharacterSet.Matches(pattern, ref p, c, _comparison);
            case '\\' when p < pattern.Length:
                return Same(pattern[p++], c, _comparison);
            case '\\':
                return false;
            default:
                return Same(wanted, c, _comparison);
        }
    }

    internal static bool Same(char a, char b, StringComparison comparison) =>
        a == b || (comparison == StringComparison.OrdinalIgnoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));

    /// <summary>Parts a pattern at its slashes, those in brackets apart.</summary>
    private static string[] Split(string pattern)
    {
        var segments = new List<string>();
        var segment = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] switch
            {
                '\\' => Math.Min(i + 2, pattern.Length),
                '[' => CharacterSet.End(pattern, i),
                _ => i + 1,
            };
            if (pattern[i] == '/')
            {
                Close();
                continue;
            }

            segment.Append(pattern, i, end - i);
            i = end - 1;
        }

        Close();
        return [.. segments];

        void Close()
        {
            var name = segment.ToString();
            segment.Clear();
            if (name != AnyFolders || segments.Count == 0 || segments[^1] != AnyFolders)
            {
                segments.Add(name);
            }
        }
    }
}
