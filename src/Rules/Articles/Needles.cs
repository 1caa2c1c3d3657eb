using System.Runtime.CompilerServices;

namespace KetamineLint.Articles;

/// <summary>Exact strings, looked for all at once, whatever their case. Where two overlap, the one whose rarest character comes first is found.</summary>
/// <remarks>
/// Each is looked for by its rarest character: one vectorised search finds the places of those few characters, and what stands around each is
/// compared. A string of letters and blanks alone has none and cannot be looked for.
/// </remarks>
internal sealed class Needles
{
    /// <summary>Characters by which a string is looked for, from rare to common in Markdown. A capital begins the label of a button, which is written with it.</summary>
    private const string Anchors = "{}!<>=[]&;|_:\"/(.0123456789C";

    private readonly string[] _needles;
    private readonly Candidates _beyondAscii;
    private readonly Candidates?[] _byAnchor = new Candidates?[128];
    private readonly CharacterMask _anchors;

    /// <summary>Prepares the search.</summary>
    /// <param name="needles">The strings.</param>
    /// <exception cref="ArgumentException">A string has no character to look for it by.</exception>
    public Needles(params string[] needles)
    {
        _needles = needles;
        var candidates = Array.ConvertAll(needles, static needle => new Candidate(needle, AnchorOf(needle)));
        _beyondAscii = new(Array.FindAll(candidates, static candidate => candidate.Anchor > 127));
        foreach (var anchor in Anchors)
        {
            var anchored = new Candidates(Array.FindAll(candidates, candidate => candidate.Anchor == anchor));
            if (anchored.IsEmpty)
                continue;
            _byAnchor[anchor] = anchored;
            SoughtBy += anchor;
        }

        _anchors = new CharacterMask(SoughtBy, isBeyondAsciiSought: !_beyondAscii.IsEmpty);
    }

    /// <summary>The characters of ASCII that they are looked for by.</summary>
    public string SoughtBy { get; } = "";

    /// <summary>Where the first of them stands in <paramref name="text"/> from <paramref name="start"/> on, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text, int start)
    {
        foreach (var anchor in _anchors.In(text, start))
        {
            if (IndexAround(text, anchor, start) is >= 0 and var found)
                return found;
        }

        return -1;
    }

    /// <summary>Where the one begins, at <paramref name="start"/> or later, that is looked for by the character at <paramref name="anchor"/>, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexAround(ReadOnlySpan<char> text, int anchor, int start)
    {
        var character = text[anchor];
        var candidates = character < _byAnchor.Length ? _byAnchor[character] : _beyondAscii;
        return candidates is not null && candidates.MayMatch(text, anchor) ? candidates.Match(text, anchor, start) : -1;
    }

    /// <summary>The longest of them that <paramref name="text"/> begins with, or null.</summary>
    public string? At(ReadOnlySpan<char> text)
    {
        string? longest = null;
        foreach (var needle in _needles)
        {
            if (needle.Length > (longest?.Length ?? 0) && text.StartsWith(needle.AsSpan(), StringComparison.OrdinalIgnoreCase))
                longest = needle;
        }

        return longest;
    }

    private static int AnchorOf(string needle)
    {
        for (var i = 0; i < needle.Length; i++)
        {
            if (needle[i] > 127)
                return i;
        }

        foreach (var anchor in Anchors)
        {
            if (needle.IndexOf(anchor) is >= 0 and var offset)
                return offset;
        }

        throw new ArgumentException($"'{needle}' has no character to look for it by", nameof(needle));
    }

    /// <summary>Strings that are looked for by one character. What stands beside it tells most places apart before the strings are compared one by one.</summary>
    private sealed class Candidates
    {
        private readonly Candidate[] _candidates;

        /// <summary>A bit for each kind of character that may stand after the one they are looked for by, and before it.</summary>
        private readonly ulong _after;
        private readonly ulong _before;

        public Candidates(Candidate[] candidates)
        {
            _candidates = candidates;
            foreach (ref readonly var candidate in candidates.AsSpan())
            {
                if (candidate.Neighbour >= 0)
                    _after |= candidate.Neighbour == 0 ? ulong.MaxValue : KindOf(candidate.Sign);
                else
                    _before |= KindOf(candidate.Sign);
            }
        }

        public bool IsEmpty => _candidates.Length == 0;

        /// <summary>Where the one begins that stands around the character at <paramref name="anchor"/>, or -1.</summary>
        public int Match(ReadOnlySpan<char> text, int anchor, int start)
        {
            foreach (ref readonly var candidate in _candidates.AsSpan())
            {
                if (candidate.MayStand(text, anchor, start) && candidate.Stands(text, anchor))
                    return anchor - candidate.Offset;
            }

            return -1;
        }

        /// <summary>Whether what stands beside the character at <paramref name="anchor"/> stands there in one of them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MayMatch(ReadOnlySpan<char> text, int anchor) =>
            (_after != 0 && (anchor + 1 == text.Length || (_after & KindOf(text[anchor + 1])) != 0))
            || (_before != 0 && anchor > 0 && (_before & KindOf(text[anchor - 1])) != 0);

        /// <summary>One bit for each character of ASCII, the same for a letter of either case.</summary>
        private static ulong KindOf(char neighbour) => 1ul << ((neighbour & 31) | ((neighbour & 64) >> 1));
    }

    /// <summary>A string that is looked for by its character at <paramref name="offset"/>. One of the characters beside that one tells most places apart.</summary>
    private readonly struct Candidate(string needle, int offset)
    {
        /// <summary>Whether <see cref="Sign"/> stands after the character or, where that is the last one, before it; 0 where it is the only one.</summary>
        public int Neighbour { get; } = offset + 1 < needle.Length ? 1 : offset > 0 ? -1 : 0;

        /// <summary>What stands beside the character.</summary>
        public char Sign { get; } = (char)(needle[offset + 1 < needle.Length ? offset + 1 : Math.Max(0, offset - 1)] | 0x20);

        public int Offset { get; } = offset;

        /// <summary>What it begins with.</summary>
        public char First { get; } = (char)(needle[0] | 0x20);

        /// <summary>What it ends with.</summary>
        public char Last { get; } = (char)(needle[^1] | 0x20);

        public char Anchor => needle[Offset];

        /// <summary>Whether it may stand around the character at <paramref name="anchor"/>, at <paramref name="start"/> or later: a look at three characters tells most places.</summary>
        public bool MayStand(ReadOnlySpan<char> text, int anchor, int start) =>
            (uint)(anchor + Neighbour) < (uint)text.Length && (text[anchor + Neighbour] | 0x20) == Sign
            && anchor - Offset is var first && first >= start && (text[first] | 0x20) == First
            && needle.Length <= text.Length - first && (text[first + needle.Length - 1] | 0x20) == Last;

        public bool Stands(ReadOnlySpan<char> text, int anchor) =>
            text[anchor] == needle[Offset] && text[(anchor - Offset)..].StartsWith(needle.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
