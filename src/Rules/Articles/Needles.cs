namespace KetamineLint.Articles;

/// <summary>Exact strings, looked for all at once, whatever their case. Where two overlap, the one whose rarest character comes first is found.</summary>
/// <remarks>
/// Each is looked for by its rarest character: one vectorised search finds the next of those few characters, and what stands around it is
/// compared. A string of letters and blanks alone has none and cannot be looked for.
/// </remarks>
internal sealed class Needles
{
    /// <summary>Characters by which a string is looked for, from rare to common in Markdown.</summary>
    private const string Anchors = "{}!<>=[]&;|_:\"/(.0123456789";

    private const int Window = 4096;

    private readonly string[] _needles;
    private readonly Candidate[] _beyondAscii;
    private readonly Candidate[]?[] _byAnchor = new Candidate[]?[128];
    private readonly CharacterSearch? _anchors;

    /// <summary>Prepares the search.</summary>
    /// <param name="needles">The strings.</param>
    /// <exception cref="ArgumentException">A string has no character to look for it by.</exception>
    public Needles(params string[] needles)
    {
        _needles = needles;
        var candidates = Array.ConvertAll(needles, static needle => new Candidate(needle, AnchorOf(needle)));
        _beyondAscii = Array.FindAll(candidates, static candidate => candidate.Anchor > 127);
        var anchors = "";
        foreach (var anchor in Anchors)
        {
            var anchored = Array.FindAll(candidates, candidate => candidate.Anchor == anchor);
            if (anchored.Length == 0)
                continue;
            _byAnchor[anchor] = anchored;
            anchors += anchor;
        }

        _anchors = anchors.Length == 0 ? null : new CharacterSearch(anchors);
    }

    /// <summary>Where the first of them stands in <paramref name="text"/> from <paramref name="start"/> on, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text, int start)
    {
        // Window by window, so that what is near is found without a search of the whole text for what is not there.
        for (var from = start; from < text.Length; from += Window)
        {
            var found = FirstIn(text, start, from, Math.Min(text.Length, from + Window));
            if (found >= 0)
                return found;
        }

        return -1;
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

    private static int Nearer(int one, int other) => one < 0 ? other : other < 0 ? one : Math.Min(one, other);

    /// <summary>The first that shows itself between <paramref name="from"/> and <paramref name="to"/>.</summary>
    private int FirstIn(ReadOnlySpan<char> text, int start, int from, int to)
    {
        var first = FirstAnchored(text, start, from, to);
        return _beyondAscii.Length == 0 ? first : Nearer(first, FirstBeyondAscii(text, start, from, to));
    }

    private int FirstAnchored(ReadOnlySpan<char> text, int start, int from, int to)
    {
        if (_anchors is null)
            return -1;
        for (var at = from; at < to; at++)
        {
            // Digits stand in rows; where one follows on another, a new search would cost more than a look.
            if (text[at] >= _byAnchor.Length || _byAnchor[text[at]] is not { } candidates)
            {
                var next = _anchors.IndexIn(text[at..to]);
                if (next < 0)
                    return -1;
                at += next;
                candidates = _byAnchor[text[at]]!;
            }

            if (Match(candidates, text, at, start) is >= 0 and var found)
                return found;
        }

        return -1;
    }

    private int FirstBeyondAscii(ReadOnlySpan<char> text, int start, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var next = CharacterSearch.IndexBeyondAscii(text[at..to]);
            if (next < 0)
                return -1;
            at += next;
            if (Match(_beyondAscii, text, at, start) is >= 0 and var found)
                return found;
        }

        return -1;
    }

    private static int Match(Candidate[] candidates, ReadOnlySpan<char> text, int anchor, int start)
    {
        foreach (ref readonly var candidate in candidates.AsSpan())
        {
            if (candidate.MayStand(text, anchor) && anchor - candidate.Offset >= start && candidate.Stands(text, anchor))
                return anchor - candidate.Offset;
        }

        return -1;
    }

    /// <summary>A string that is looked for by its character at <paramref name="offset"/>. One of the characters beside that one tells most places apart.</summary>
    private readonly struct Candidate(string needle, int offset)
    {
        private readonly int _neighbour = offset + 1 < needle.Length ? 1 : offset > 0 ? -1 : 0;
        private readonly char _sign = (char)(needle[offset + 1 < needle.Length ? offset + 1 : Math.Max(0, offset - 1)] | 0x20);

        public int Offset { get; } = offset;

        public char Anchor => needle[Offset];

        public bool MayStand(ReadOnlySpan<char> text, int anchor) =>
            (uint)(anchor + _neighbour) < (uint)text.Length && (text[anchor + _neighbour] | 0x20) == _sign;

        public bool Stands(ReadOnlySpan<char> text, int anchor) =>
            text[anchor] == needle[Offset] && text[(anchor - Offset)..].StartsWith(needle.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
