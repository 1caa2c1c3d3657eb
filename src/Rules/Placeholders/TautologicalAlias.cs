using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Placeholders;

/// <summary>KL4002: something is said to be another name of itself, "ketamine spray, also known as ketamine".</summary>
public sealed class TautologicalAlias() : Rule(
    "KL4002",
    "tautological-alias",
    "Another name that is the same name",
    "'{0}' gives a name as another name of itself{1}: restore the right name",
    DiagnosticSeverity.Error,
    Precision.VeryHigh)
{
    private static readonly PhraseSet Aliases = new(
        "(also|better|commonly|formerly|generally|often|otherwise|sometimes|usually|widely)? (known|referred to|marketed|sold|branded|abbreviated) as",
        "(marketed|sold|available) under the (brand|trade)? name (of)?",
        "(also|commonly|often|otherwise|sometimes) called",
        "(is|as)? (a|the) (brand|trade|generic) name (for|of)");

    private static readonly PhraseSet Confusables = PhraseSet.FromLexicon("drug-confusables");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Aliases, MedicineNames.Set, Confusables);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Aliases.In(article).Count > 0;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in Aliases.In(article))
        {
            var alias = NamePhrase.After(article, hit.EndToken);
            var name = NamePhrase.Before(article, BeforeMarks(article, hit.FirstToken));
            // An alias that would not even repeat the name of a medicine repeats no name.
            if (name.RepeatedFrom(alias, isMedicine: true) is null || Quotation.Holds(hit)
                || name.RepeatedFrom(alias, MedicineNames.At(article, alias.Span) is not null) is not { } first)
                continue;
            var span = ProseSpan.FromBounds(article.Tokens[first].Start, alias.Span.End);
            var lost = Confused(hit.Sentence, alias.Span);
            var guess = lost is { } other ? $"; '{other["partner"]}' may have been meant" : "; a product or generic name was lost";
            yield return Report(article, article.Prose.ToSource(span), article.Prose.Slice(span).ToString(), guess) with { Fix = lost is { } same ? Rewording.Of(same, same["partner"]) : null };
        }
    }

    /// <summary>The token that a name ends before: a comma, a bracket or "which is" may stand between it and its alias.</summary>
    private static int BeforeMarks(Article article, int token)
    {
        while (token > 0 && (IsLink(article, token - 1) || article.Tokens[token - 1].Is(',') || article.Tokens[token - 1].Is('(')))
            token--;
        return token;
    }

    private static bool IsLink(Article article, int token) =>
        article.Tokens[token] is { Kind: TokenKind.Word } word
        && article.Prose.Slice(word.Span) is "is" or "are" or "which" or "that" or "was" or "were";

    /// <summary>The name in an alias that loses a prefix easily, or null.</summary>
    private static PhraseHit? Confused(Sentence sentence, ProseSpan alias)
    {
        foreach (var hit in Confusables.In(sentence))
        {
            if (alias.Contains(hit.Prose.Start))
                return hit;
        }

        return null;
    }
}
