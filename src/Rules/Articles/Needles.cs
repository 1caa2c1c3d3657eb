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
    private readonly Candidates?[] _byAnchor = new Candidates?[128];
    private readonly Dictionary<char, Candidates> _beyondAscii = [];
    private readonly CharacterMask _anchors;

    /// <summary>Prepares the search.</summary>
    /// <param name="needles">The strings.</param>
    /// <exception cref="ArgumentException">A string has no character to look for it by.</exception>
    public Needles(params string[] needles)
    {
        _needles = needles;
        foreach (var ofAnchor in needles.Select(static needle => new Candidate(needle, AnchorOf(needle))).GroupBy(static candidate => candidate.Anchor))
        {
            var candidates = new Candidates([.. ofAnchor]);
            if (ofAnchor.Key < _byAnchor.Length)
                (_byAnchor[ofAnchor.Key], SoughtBy) = (candidates, SoughtBy + ofAnchor.Key);
            else
                _beyondAscii.Add(ofAnchor.Key, candidates);
        }

        _anchors = new CharacterMask(SoughtBy, isBeyondAsciiSought: _beyondAscii.Count > 0);
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
        var candidates = character < _byAnchor.Length ? _byAnchor[character] : BeyondAscii(character);
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

    private Candidates? BeyondAscii(char anchor) => _beyondAscii.TryGetValue(anchor, out var candidates) ? candidates : null;

    /// <summary>Strings that are looked for by one character. What stands beside it tells nearly all places apart before the strings are compared.</summary>
    private sealed class Candidates
    {
        private readonly Candidate[] _alone;
        private readonly Candidate[]?[] _before;
        private readonly Candidate[]?[] _after;

        /// <summary>A bit for each kind of character that may stand before the one they are looked for by, and after it.</summary>
        private readonly ulong _kindsBefore;
        private readonly ulong _kindsAfter;

        public Candidates(Candidate[] candidates)
        {
            _alone = Array.FindAll(candidates, static candidate => candidate.Neighbour == 0);
            (_before, _kindsBefore) = ByKind(candidates, -1);
            (_after, _kindsAfter) = ByKind(candidates, 1);
        }

        /// <summary>Whether what stands beside the character at <paramref name="anchor"/> stands there in one of them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MayMatch(ReadOnlySpan<char> text, int anchor) =>
            (_kindsAfter != 0 && anchor + 1 < text.Length && (_kindsAfter & BitOf(text[anchor + 1])) != 0)
            || (_kindsBefore != 0 && anchor > 0 && (_kindsBefore & BitOf(text[anchor - 1])) != 0)
            || _alone.Length > 0;

        /// <summary>Where the one begins that stands around the character at <paramref name="anchor"/>, or -1.</summary>
        public int Match(ReadOnlySpan<char> text, int anchor, int start)
        {
            var found = First(_alone, text, anchor, start);
            if (found < 0 && _kindsBefore != 0 && anchor > 0)
                found = First(_before[KindOf(text[anchor - 1])], text, anchor, start);
            if (found < 0 && _kindsAfter != 0 && anchor + 1 < text.Length)
                found = First(_after[KindOf(text[anchor + 1])], text, anchor, start);
            return found;
        }

        private static int First(Candidate[]? candidates, ReadOnlySpan<char> text, int anchor, int start)
        {
            foreach (ref readonly var candidate in candidates.AsSpan())
            {
                if (candidate.Stands(text, anchor - candidate.Offset, start))
                    return anchor - candidate.Offset;
            }

            return -1;
        }

        private static (Candidate[]?[] ByKind, ulong Kinds) ByKind(Candidate[] candidates, int neighbour)
        {
            Candidate[]?[] byKind = [];
            var kinds = 0ul;
            foreach (ref readonly var candidate in candidates.AsSpan())
            {
                if (candidate.Neighbour != neighbour)
                    continue;
                if (kinds == 0)
                    byKind = new Candidate[]?[64];
                var kind = KindOf(candidate.Sign);
                byKind[kind] = [.. byKind[kind] ?? [], candidate];
                kinds |= 1ul << kind;
            }

            return (byKind, kinds);
        }

        private static ulong BitOf(char neighbour) => 1ul << KindOf(neighbour);

        /// <summary>A number of its own for each visible character of ASCII, the same for a letter of either case.</summary>
        private static int KindOf(char neighbour) => (neighbour & 31) | ((neighbour & 64) >> 1);
    }

    /// <summary>A string that is looked for by its character at <paramref name="offset"/>. One of the characters beside that one tells most places apart.</summary>
    private readonly struct Candidate(string needle, int offset)
    {
        private readonly char _first = (char)(needle[0] | 0x20);
        private readonly char _last = (char)(needle[^1] | 0x20);

        public int Offset { get; } = offset;

        public char Anchor => needle[Offset];

        /// <summary>Whether <see cref="Sign"/> stands after the character or, where that is the last one, before it; 0 where it is the only one.</summary>
        public int Neighbour => Offset + 1 < needle.Length ? 1 : Offset > 0 ? -1 : 0;

        /// <summary>What stands beside the character.</summary>
        public char Sign => needle[Offset + Neighbour];

        /// <summary>Whether it stands at <paramref name="at"/>, and that is <paramref name="start"/> or later. Its first and its last character tell most places.</summary>
        public bool Stands(ReadOnlySpan<char> text, int at, int start) =>
            at >= start && needle.Length <= text.Length - at
            && (text[at] | 0x20) == _first && (text[at + needle.Length - 1] | 0x20) == _last
            && text[at..].StartsWith(needle.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
