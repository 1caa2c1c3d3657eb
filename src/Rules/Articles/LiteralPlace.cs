using Markdig.Syntax.Inlines;

namespace KetamineLint.Articles;

/// <summary>Where the characters of a literal stand in the text. The parser's span may hold more than was read: a cell's padding, a backslash.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="IsExact">Whether the characters of the literal stand there, one for one; else they stand for all of it.</param>
internal readonly record struct LiteralPlace(int Start, int Length, bool IsExact)
{
    /// <summary>The place of <paramref name="literal"/> in the text as the parser saw it.</summary>
    public static LiteralPlace Of(LiteralInline literal, string parsed)
    {
        var content = literal.Content;
        if (ReferenceEquals(content.Text, parsed))
        {
            return new LiteralPlace(content.Start, content.Length, IsExact: true);
        }

        var read = content.AsSpan();
        var start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        if (start >= 0 && start + read.Length <= parsed.Length && parsed.AsSpan(start, read.Length).SequenceEqual(read))
        {
            return new LiteralPlace(start, read.Length, IsExact: true);
        }

        var within = Math.Max(0, literal.Span.Start);
        var length = Math.Max(0, Math.Min(literal.Span.End + 1, parsed.Length) - within);
        var found = parsed.AsSpan(within, length).IndexOf(read);
        return found < 0 ? new LiteralPlace(within, length, IsExact: false) : new LiteralPlace(within + found, read.Length, IsExact: true);
    }
}
