using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Boilerplate;

/// <summary>Finds bullets that were typed where Markdown wants <c>-</c>, and makes list items of them.</summary>
internal static class TypedBullets
{
    private const string Glyphs = "•●▪◦‣";
    private const string Markers = "-*+";

    private static readonly CharacterSearch s_glyphs = new(Glyphs);

    /// <summary>Where lines of prose begin with a bullet.</summary>
    public static List<int> In(ReadOnlySpan<char> prose)
    {
        var bullets = new List<int>();
        for (var at = s_glyphs.IndexBeyondAsciiIn(prose); at >= 0;)
        {
            if (at == 0 || prose[at - 1] == '\n')
                bullets.Add(at);
            var next = s_glyphs.IndexBeyondAsciiIn(prose[(at + 1)..]);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return bullets;
    }

    /// <summary>Makes list items of lines that begin with bullets; null where one of them cannot become one, or text after it would become part of it.</summary>
    public static Fix? ToItems(Article article, List<int> bullets)
    {
        var text = article.Source.ToString();
        var marker = Marker(article, text, bullets);
        var changes = ImmutableArray.CreateBuilder<TextChange>(bullets.Count);
        var deepest = 3;
        foreach (var bullet in bullets)
        {
            var span = article.Prose.ToSource(new ProseSpan(bullet, 1));
            if (span.Length != 1 || ToItem(article, text, span.Start, marker, ref deepest) is not { } change)
                return null;
            changes.Add(change);
        }

        return new Fix($"Begin the items with '{marker}'", FixSafety.Safe, changes.ToImmutable());
    }

    private static TextChange? ToItem(Article article, string text, int glyph, char marker, ref int deepest)
    {
        var (start, end, words) = (SourceLines.StartOf(text, glyph), SourceLines.EndOf(text, glyph), glyph + 1);
        while (words < end && text[words] is ' ' or '\t' or '\u00A0')
            words++;
        if (words == end || article.BlockAt(glyph) is not { IsHtml: false } block)
            return null;
        if (block.Kind == BlockKind.ListItem)
            return block.Span.Start == glyph && BlockStarts.BulletOf(text, start) is not null && BlockStarts.IsParagraph(text, words) ? new TextChange(TextSpan.FromBounds(glyph, words), "") : null;
        var isAtStart = text.AsSpan(start, glyph - start).Trim(block.IsQuoted ? "> \t".AsSpan() : " \t".AsSpan()).IsEmpty;
        var indent = SourceLines.IndentOf(text, start);
        if (!isAtStart || indent > deepest || block.Kind is not (BlockKind.Paragraph or BlockKind.Quote) || Swallows(text, end, indent))
            return null;
        deepest = indent + 5;
        return new TextChange(TextSpan.FromBounds(glyph, words), marker + " ");
    }

    /// <summary>Whether a line that follows, or text after a blank line that is indented so far, would belong to the item and does not now.</summary>
    private static bool Swallows(string text, int end, int indent)
    {
        for (var next = SourceLines.NextAfter(text, end); ; next = SourceLines.NextAfter(text, next))
        {
            var follower = SourceLines.FirstWithText(text, next);
            if (follower == text.Length || Glyphs.AsSpan().IndexOf(text.AsSpan(follower).TrimStart()[0]) >= 0)
                return false;
            if (follower > next)
                return SourceLines.IndentOf(text, follower) >= indent + 2;
            if (!BlockStarts.IsParagraphLine(text, next))
                return true;
        }
    }

    /// <summary>A marker that makes another list than the ones before and after.</summary>
    private static char Marker(Article article, string text, List<int> bullets)
    {
        char? BulletOf(Block? block) => block is { ListDepth: > 0 } ? BlockStarts.BulletOf(text, SourceLines.StartOf(text, block.Span.Start)) : null;
        var first = article.BlockAt(article.Prose.ToSource(new ProseSpan(bullets[0], 1)).Start)?.Index ?? 0;
        var last = article.BlockAt(article.Prose.ToSource(new ProseSpan(bullets[^1], 1)).Start)?.Index ?? 0;
        var before = BulletOf(first == 0 ? null : article.Blocks[first - 1]);
        var after = BulletOf(last + 1 < article.Blocks.Length ? article.Blocks[last + 1] : null);
        foreach (var marker in Markers)
        {
            if (marker != before && marker != after)
                return marker;
        }

        return Markers[0];
    }
}
