using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Placeholders;

/// <summary>KL4004: a brand stands beside the wrong generic, "Spravato (ketamine)".</summary>
public sealed class BrandGenericMismatch() : Rule(
    "KL4004",
    "brand-generic-mismatch",
    "Brand beside the wrong generic",
    "'{0}' is a brand of {1}, not of {2}: correct one of the names",
    DiagnosticSeverity.Error,
    Precision.VeryHigh)
{
    private static readonly PhraseSet Equations = new(
        "a (brand|trade) name (of|for)",
        "the (brand|trade) name (of|for)",
        "(the)? generic (form|name|version) (of|for)",
        "(sold|marketed|available|known) as",
        "(sold|marketed|available) under the (brand|trade)? name (of)?",
        "brand (name)?",
        "brand name of");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(MedicineNames.Set, Equations);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => MedicineNames.Set.In(article).Count > 1;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var names = MedicineNames.Set.In(article);
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (first, second) = (names[i], names[i + 1]);
            if (first["kind"] == second["kind"] || first.Sentence != second.Sentence || !AreEquated(article, first, second))
                continue;
            var (brand, generic) = first["kind"] == "brand" ? (first, second) : (second, first);
            if (char.IsUpper(brand.Text[0]) && !Agree(brand, names, first["kind"] == "brand" ? i + 1 : i))
            {
                var span = ProseSpan.FromBounds(first.Prose.Start, second.Prose.End);
                yield return Report(article, article.Prose.ToSource(span), brand.Text, brand["generic"], generic["generic"]) with
                {
                    Severity = brand["date"].Length > 0 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                    Fix = brand["generic"].IndexOf(' ') < 0 ? Rewording.Of(generic, brand["generic"]) : null,
                };
            }
        }
    }

    /// <summary>Whether two names stand as "A (B", or with words between them that say that they mean the same.</summary>
    private static bool AreEquated(Article article, PhraseHit first, PhraseHit second)
    {
        var between = second.FirstToken - first.EndToken;
        if (between == 1 && article.Tokens[first.EndToken].Is('('))
            return EndsSoon(article, second.EndToken);
        foreach (var words in Equations.In(first.Sentence))
        {
            if (words.FirstToken >= first.EndToken && words.FirstToken - first.EndToken <= 2 && second.FirstToken == words.EndToken)
                return true;
        }

        return false;
    }

    /// <summary>Whether a bracket or a list goes on after at most two words of a salt or a form.</summary>
    private static bool EndsSoon(Article article, int token)
    {
        for (var i = token; i < article.Tokens.Length && i <= token + 2; i++)
        {
            if (article.Tokens[i].Kind == TokenKind.Mark)
                return article.Tokens[i].Is(')') || article.Tokens[i].Is(',') || article.Tokens[i].Is(';');
        }

        return false;
    }

    /// <summary>Whether a brand's medicine is among the generic names from <paramref name="index"/> on that stand side by side.</summary>
    private static bool Agree(PhraseHit brand, ReadOnlyPhraseHits names, int index)
    {
        var meant = brand["generic"].Split(' ');
        for (var i = index; i < names.Count && i < index + 4 && names[i].Sentence == brand.Sentence; i++)
        {
            if (names[i]["kind"] == "generic" && names[i]["generic"].Split(' ').Any(word => meant.Contains(word)))
                return true;
            if (i > index && names[i]["kind"] == "brand")
                break;
        }

        return false;
    }
}
