using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.EditingArtifacts;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Placeholders;

/// <summary>KL4005: a noun is missing, "drugs such as." or a sentence that lost its subject with a link.</summary>
public sealed class EmptySlot() : Rule(
    "KL4005",
    "empty-slot",
    "Noun that is missing",
    "Something is missing at '{0}': put the lost words back",
    DiagnosticSeverity.Warning,
    Precision.High)
{
    private const int MostWords = 6;

    private static readonly PhraseSet Gaps = new(
        "such as .",
        "(also|commonly|otherwise) (known|called|marketed) as .",
        "(also|commonly|otherwise) (known|called|marketed) as ,",
        "also called .",
        "for the treatment of .",
        "(sold|marketed) (as|under the name) .",
        "the .",
        "an .",
        "including .");

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase) { "by", "for", "from", "in", "of", "on", "to", "with" };

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Gaps);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Gaps.In(article).Count > 0 || RawSigns.Of(article).HasBrackets;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in Gaps.In(article))
        {
            if (!Quotation.Holds(hit) && hit.Sentence.Block.Kind != BlockKind.TableCell && !IsPartOfName(article, hit.Prose.End))
                yield return Report(article, hit.Span, hit.Text);
        }

        var text = article.Source.ToString();
        foreach (var half in LinkHalf.In(article))
        {
            if (text[half.Span.Start] == ']' && Remainder(text, half.Span.Start) is { } words)
                yield return Report(article, words, article.Source.ToString(words));
        }
    }

    /// <summary>Whether the point is the first character of a name, as in "the .org domain".</summary>
    private static bool IsPartOfName(Article article, int end) => end < article.Prose.Length && char.IsLetterOrDigit(article.Prose.Text[end]);

    /// <summary>What is left of a link's text before <paramref name="end"/>, where it begins a sentence with a preposition.</summary>
    private static TextSpan? Remainder(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 80 && text[start - 1] is not (':' or '.' or '!' or '?' or '\n' or '\r'))
            start--;
        while (start < end && text[start] is ' ' or '*' or '_')
            start++;
        var words = text[start..end].Split(' ');
        return words.Length <= MostWords && Prepositions.Contains(words[0]) ? TextSpan.FromBounds(start, end) : null;
    }
}
