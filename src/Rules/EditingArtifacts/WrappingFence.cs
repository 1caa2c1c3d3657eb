using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>A fence around a whole article, <c>```markdown</c>, in which a chat tool hands Markdown over.</summary>
/// <param name="Opening">Its first line, without white space around it.</param>
/// <param name="Closing">Its last line; empty where nobody closed it.</param>
internal readonly record struct WrappingFence(TextSpan Opening, TextSpan Closing)
{
    /// <summary>The fence around <paramref name="article"/>, or null.</summary>
    public static WrappingFence? In(Article article, string text)
    {
        if (article.CodeSpans.IsEmpty || article.CodeSpans[0] is not { IsBlock: true } code || !IsMarkdown(code.Info)
            || !text.AsSpan(article.FrontMatter.Span.End, code.Span.Start - article.FrontMatter.Span.End).Trim("\uFEFF \t\r\n".AsSpan()).IsEmpty)
            return null;
        var opening = TextSpan.FromBounds(code.Span.Start, SourceLines.EndOf(text, code.Span.Start));
        var end = text.AsSpan().TrimEnd().Length;
        var last = SourceLines.StartOf(text, end);
        var marks = MarksOf(text, opening.Start, opening.End);
        if (last <= opening.End || !code.IsClosed)
            return code.IsClosed ? null : new WrappingFence(opening, default);
        var isClosedByLast = IsBare(text, last, end) && MarksOf(text, last, end) >= marks;
        return isClosedByLast && (code.Span.End > last || HoldsPairs(text, SourceLines.NextAfter(text, opening.End), last)) ? new WrappingFence(opening, TextSpan.FromBounds(last, end)) : null;
    }

    /// <summary>Takes both lines away.</summary>
    public Fix Unwrap(string text)
    {
        var start = SourceLines.StartOf(text, Opening.Start);
        var changes = ImmutableArray.Create(new TextChange(TextSpan.FromBounds(start, SourceLines.NextAfter(text, Opening.End)), ""));
        return new("Remove the fence around the article", FixSafety.Safe, Closing.IsEmpty ? changes : changes.Add(new TextChange(TextSpan.FromBounds(Closing.Start, SourceLines.NextAfter(text, Closing.End)), "")));
    }

    private static bool IsMarkdown(string info) => info.Equals("markdown", StringComparison.OrdinalIgnoreCase) || info.Equals("md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the fences between two lines are pairs, each opened with the name of a language.</summary>
    private static bool HoldsPairs(string text, int start, int end)
    {
        var isOpen = false;
        for (; start < end; start = SourceLines.NextAfter(text, start))
        {
            var lineEnd = SourceLines.EndOf(text, start);
            if (MarksOf(text, start, lineEnd) < 3)
                continue;
            if (isOpen != IsBare(text, start, lineEnd))
                return false;
            isOpen = !isOpen;
        }

        return !isOpen;
    }

    private static int MarksOf(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start).TrimStart();
        return line.Length - line.TrimStart(line.IsEmpty || line[0] != '~' ? '`' : '~').Length;
    }

    private static bool IsBare(string text, int start, int end) => text.AsSpan(start, end - start).Trim() is { Length: > 2 } line && line.Trim(line[0]).IsEmpty && line[0] is '`' or '~';
}
