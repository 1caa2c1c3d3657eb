using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>Half a link, and what it lacks.</summary>
/// <param name="Span">Where it stands in the text that was searched.</param>
/// <param name="Lacks">What it lacks, with an article.</param>
internal readonly record struct LinkHalf(TextSpan Span, string Lacks)
{
    private const int LongestTarget = 500;
    private const int LongestText = 300;

    /// <summary>The halves in an article, in order.</summary>
    public static LinkHalf[] In(Article article) => RawSigns.Of(article).HasBrackets ? article.Shared(static article => Find(article)) : [];

    private static LinkHalf[] Find(Article article)
    {
        var halves = new List<LinkHalf>();
        var text = article.Source.ToString();
        var start = 0;
        Func<int, bool> isLink = position => RawText.LinkAt(article, start + position) is { Kind: LinkKind.Link or LinkKind.Image };
        foreach (var stretch in RawText.Stretches(article))
        {
            start = stretch.Start;
            for (var at = 0; Next(text.AsSpan(start, stretch.Length), ref at, isLink) is { } half;)
                halves.Add(half with { Span = new TextSpan(start + half.Span.Start, half.Span.Length) });
        }

        return [.. halves];
    }

    /// <summary>The next half in <paramref name="text"/> from <paramref name="at"/> on; null when there is none. Whole links are found, too, where no link was read.</summary>
    /// <param name="text">A stretch of source.</param>
    /// <param name="at">Where to begin; goes behind what was looked at.</param>
    /// <param name="isLink">Whether a position belongs to a link that the parser read.</param>
    public static LinkHalf? Next(ReadOnlySpan<char> text, ref int at, Func<int, bool> isLink)
    {
        while (NextSeam(text, at) is >= 0 and var seam)
        {
            at = seam + 2;
            if (!isLink(seam) && (seam == 0 || text[seam - 1] != '\\') && Judge(text, seam) is { } half)
            {
                at = half.Span.End;
                return half;
            }
        }

        at = text.Length;
        return null;
    }

    /// <summary>Where the next <c>](</c>, <c>] (http</c> or <c>)[http</c> stands from <paramref name="start"/> on, or -1.</summary>
    private static int NextSeam(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny('[', ']');
            if (next < 0)
                return -1;
            at += next;
            if (text[at] == ']' && at + 1 < text.Length && (text[at + 1] == '(' || IsAt(text, at, "] (http")))
                return at;
            if (text[at] == '[' && at > start && text[at - 1] == ')' && IsAt(text, at, "[http"))
                return at - 1;
        }

        return -1;
    }

    private static bool IsAt(ReadOnlySpan<char> text, int at, string words) => text[at..].StartsWith(words.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static LinkHalf? Judge(ReadOnlySpan<char> text, int seam)
    {
        if (text[seam] == ')')
            return new LinkHalf(TextSpan.FromBounds(seam, TargetEnd(text, seam + 2)), "its text in square brackets");
        var open = OpeningBracket(text, seam);
        var target = text[seam + 1] == ' ' ? seam + 3 : seam + 2;
        var end = TargetEnd(text, target);
        var isClosed = end < text.Length && text[end] == ')';
        if (target == seam + 3)
            return open >= 0 && isClosed && HasLowerCase(text[open..seam]) ? new LinkHalf(TextSpan.FromBounds(open, end + 1), "its brackets side by side") : null;
        if (!LooksLikeAddress(text[target..end]))
            return null;
        if (open < 0)
            return new LinkHalf(TextSpan.FromBounds(seam, isClosed ? end + 1 : end), "an opening bracket");
        return isClosed ? null : new LinkHalf(TextSpan.FromBounds(open, end), GoesOn(text[end..]) ? "an address without white space" : "a closing bracket");
    }

    /// <summary>Whether an address goes on after white space, up to the bracket that closes it.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest)
    {
        var close = rest[..Math.Min(rest.Length, 200)].IndexOf(')');
        return close > 0 && rest[..close].IndexOfAny("([".AsSpan()) < 0 && rest[..close].IndexOf("\n\n".AsSpan()) < 0 && rest[..close].Trim().IndexOf(' ') < 0;
    }

    /// <summary>The bracket that the one at <paramref name="close"/> closes, in the same paragraph, or -1.</summary>
    private static int OpeningBracket(ReadOnlySpan<char> text, int close)
    {
        var depth = 0;
        for (var i = close - 1; i >= 0 && close - i < LongestText; i--)
        {
            if (text[i] == '\n' && (i == 0 || text[i - 1] == '\n' || (text[i - 1] == '\r' && i > 1 && text[i - 2] == '\n')))
                return -1;
            if (text[i] == ']')
                depth++;
            else if (text[i] == '[' && depth-- == 0)
                return i;
        }

        return -1;
    }

    private static int TargetEnd(ReadOnlySpan<char> text, int start)
    {
        var depth = 0;
        var end = start;
        for (; end < text.Length && end - start < LongestTarget && !char.IsWhiteSpace(text[end]) && text[end] is not (']' or '"' or '<' or '>'); end++)
        {
            if (text[end] == '(')
                depth++;
            else if (text[end] == ')' && depth-- == 0)
                break;
        }

        return end;
    }

    private static bool LooksLikeAddress(ReadOnlySpan<char> target) =>
        target.StartsWith("http".AsSpan()) || target.StartsWith("www.".AsSpan()) || target.StartsWith("mailto:".AsSpan()) || (target.Length > 1 && target[0] == '/');

    private static bool HasLowerCase(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }
}
