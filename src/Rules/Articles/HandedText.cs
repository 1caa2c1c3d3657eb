using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>The text that is handed to the parser: of the length of the source, with some characters replaced so that they are no markup.</summary>
/// <remarks>Prose is copied from the source, so no reader sees what stands here.</remarks>
internal static class HandedText
{
    /// <summary>Stands for a character that must be no markup. Of private use: to the parser neither white space nor punctuation.</summary>
    public const char Neutral = '\uE000';

    /// <summary>Replaces what the parser would take wrongly.</summary>
    /// <param name="text">The source without its front matter.</param>
    /// <param name="islands">What is one thing, whatever Markdown would make of it.</param>
    /// <param name="origin">Where the text begins in the source.</param>
    /// <param name="draft">Is told what was reduced.</param>
    public static string Of(string text, List<Island> islands, int origin, ArticleDraft draft)
    {
        char[]? handed = null;
        foreach (var island in islands)
        {
            if (island.Kind != IslandKind.Target)
            {
                handed ??= text.ToCharArray();
                Neutralize(handed.AsSpan(island.Start, island.Length));
            }
        }

        ReplaceCharacters(text, ref handed);
        foreach (var reduction in ComplexityGuard.Find(handed ?? text.AsSpan()))
        {
            handed ??= text.ToCharArray();
            Neutralize(handed, reduction.Span);
            draft.Reductions.Add(reduction with { Span = new TextSpan(origin + reduction.Span.Start, reduction.Span.Length) });
        }

        return handed is null ? text : new string(handed);
    }

    private static void Neutralize(Span<char> span)
    {
        for (var index = 0; index < span.Length; index++)
        {
            if (span[index] is not ('\n' or '\r'))
            {
                span[index] = Neutral;
            }
        }
    }

    private static void Neutralize(char[] handed, TextSpan span)
    {
        for (var index = span.Start; index < span.End; index++)
        {
            if (handed[index] < 128 && (char.IsPunctuation(handed[index]) || char.IsSymbol(handed[index])))
            {
                handed[index] = Neutral;
            }
        }
    }

    /// <summary>
    /// Makes spaces of the tabs after a heading's marks: of a line with a tab there the parser reads a copy, whose places are not those of the text.
    /// For NUL it gets the character that it would put there itself.
    /// </summary>
    private static void ReplaceCharacters(string text, ref char[]? handed)
    {
        for (var at = 0; text.AsSpan(at).IndexOfAny('#', '\0') is >= 0 and var next;)
        {
            at += next;
            if (text[at++] == '\0')
            {
                (handed ??= text.ToCharArray())[at - 1] = '\uFFFD';
                continue;
            }

            for (; at < text.Length && text[at] is ' ' or '\t'; at++)
            {
                if (text[at] == '\t')
                {
                    (handed ??= text.ToCharArray())[at] = ' ';
                }
            }
        }
    }
}
