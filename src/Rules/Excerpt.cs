using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>Text of an article as a message or a report quotes it: white space folded, and never longer than a limit.</summary>
internal static class Excerpt
{
    /// <summary>The longest quotation in a message, in UTF-16 units.</summary>
    public const int MessageLimit = 160;

    /// <summary>The longest sentence that a finding carries, in UTF-16 units.</summary>
    public const int SentenceLimit = 400;

    /// <summary><paramref name="text"/> with each run of white space as one space and none around it; what is beyond <paramref name="limit"/> is an ellipsis.</summary>
    public static string Fold(ReadOnlySpan<char> text, int limit)
    {
        Span<char> folded = stackalloc char[limit];
        var length = 0;
        var isSpacePending = false;
        foreach (var unit in text)
        {
            if (char.IsWhiteSpace(unit))
            {
                isSpacePending = length > 0;
                continue;
            }

            if (length + (isSpacePending ? 2 : 1) > limit)
                return Cut(folded);
            if (isSpacePending)
                folded[length++] = ' ';
            folded[length++] = unit;
            isSpacePending = false;
        }

        return folded.Slice(0, length).ToString();
    }

    /// <summary>The sentence that <paramref name="span"/> begins in; the line where there is no sentence.</summary>
    public static string SentenceAt(Article article, TextSpan span)
    {
        var sentence = article.SentenceAt(article.Prose.FromSource(span.Start));
        return sentence is not null && sentence.Span.IntersectsWith(span)
            ? Fold(sentence.Text, SentenceLimit)
            : Fold(LineAt(article.Source, span.Start).AsSpan(), SentenceLimit);
    }

    private static string LineAt(SourceText source, int position)
    {
        var line = source.Lines.GetLineFromPosition(position).Span;
        return source.ToString(line.Length <= 2 * SentenceLimit ? line : new TextSpan(position, Math.Min(SentenceLimit, line.End - position)));
    }

    private static string Cut(Span<char> folded)
    {
        var end = folded.Length - 1;
        if (char.IsHighSurrogate(folded[end - 1]))
            end--;
        folded[end] = '…';
        return folded.Slice(0, end + 1).ToString();
    }
}
