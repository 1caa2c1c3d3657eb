using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>An article as it is written, markup and addresses included, for what is not words: tool tokens, half links, broken encoding.</summary>
internal static class RawText
{
    private const int LongestUnclosed = 100_000;

    private static readonly char[] s_lineEnds = ['\n', '\r'];

    /// <summary>The stretches of the source that are neither front matter nor code nor comment, in order. A fence that nobody closed hides nothing.</summary>
    public static TextSpan[] Stretches(Article article) => article.Shared(static article => FindStretches(article));

    private static TextSpan[] FindStretches(Article article)
    {
        var stretches = new TextSpan[article.CodeSpans.Length + article.Comments.Length + 1];
        var count = 0;
        var start = article.FrontMatter.Span.End;
        var (code, comment) = (0, 0);
        while (code < article.CodeSpans.Length || comment < article.Comments.Length)
        {
            var hidden = comment == article.Comments.Length
                || (code < article.CodeSpans.Length && article.CodeSpans[code].Span.Start <= article.Comments[comment].Span.Start)
                ? Hidden(article.CodeSpans[code++])
                : article.Comments[comment++].Span;
            if (hidden.Start > start)
                stretches[count++] = TextSpan.FromBounds(start, hidden.Start);
            start = Math.Max(start, hidden.End);
        }

        if (start < article.Source.Length)
            stretches[count++] = TextSpan.FromBounds(start, article.Source.Length);
        Array.Resize(ref stretches, count);
        return stretches;
    }

    /// <summary>What stands in fences, and in elements that hide their text, that nobody closed: to their author it was prose that went on.</summary>
    public static ImmutableArray<TextSpan> Unclosed(Article article) => article.Shared(static article => new UnclosedCode(article)).Spans;

    /// <summary>Whether <paramref name="position"/> of the source lies in a block quote.</summary>
    public static bool IsQuoted(Article article, int position) => article.BlockAt(position) is { IsQuoted: true } block && block.Span.Contains(position);

    /// <summary>The link or image whose source holds <paramref name="position"/>, or null.</summary>
    public static Link? LinkAt(Article article, int position)
    {
        var (low, high) = (0, article.Links.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (article.Links[middle].Span.Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        // An image may stand inside a link.
        for (var i = low - 1; i >= 0 && i >= low - 2; i--)
        {
            if (article.Links[i].Span.Contains(position))
                return article.Links[i];
        }

        return null;
    }

    private static TextSpan Hidden(CodeSpan code) =>
        code is { IsBlock: true, IsClosed: false } ? new TextSpan(code.Span.Start, 0) : code.Span;

    private sealed class UnclosedCode
    {
        public UnclosedCode(Article article)
        {
            foreach (ref readonly var code in article.CodeSpans.AsSpan())
            {
                if (code is not { IsBlock: true, IsClosed: false, Span.Length: <= LongestUnclosed })
                    continue;
                var line = article.Source.ToString(code.Span).IndexOfAny(s_lineEnds) + 1;
                if (line > 0)
                    Spans = Spans.Add(TextSpan.FromBounds(code.Span.Start + line, code.Span.End));
            }
        }

        public ImmutableArray<TextSpan> Spans { get; } = ImmutableArray<TextSpan>.Empty;
    }
}
