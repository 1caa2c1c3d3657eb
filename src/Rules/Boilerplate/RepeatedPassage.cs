using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Boilerplate;

/// <summary>KL2007: a sentence that stands in the article a second time.</summary>
public sealed class RepeatedPassage() : Rule(
    "KL2007",
    "near-duplicate-passage",
    "Sentence that was there before",
    "This sentence of {0} words repeats an earlier one: say it once",
    DiagnosticSeverity.Info,
    Precision.Medium)
{
    private const int ShortestSentence = 12;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var seen = new Dictionary<ulong, Sentence>();
        foreach (var sentence in article.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken <= ShortestSentence || sentence.Block.Kind is BlockKind.TableCell or BlockKind.FrontMatter)
                continue;
            var (words, hash) = Fold(sentence.Tokens);
            if (words < ShortestSentence)
                continue;
            if (!seen.TryGetValue(hash, out var first))
                seen.Add(hash, sentence);
            else
                yield return Report(article, sentence.Span, words.ToString(CultureInfo.InvariantCulture)) with { Related = ImmutableArray.Create(new RelatedPlace(first.Span, "the earlier one")) };
        }
    }

    private static (int Words, ulong Hash) Fold(ReadOnlySpan<Token> tokens)
    {
        var (words, hash) = (0, 0ul);
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            words++;
            hash = ((hash << 7) ^ (hash >> 57) ^ token.Hash) * 0x9E3779B97F4A7C15;
        }

        return (words, hash);
    }
}
