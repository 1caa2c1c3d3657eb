using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1013: a medical term that a spinner took apart, "insulin obstruction".</summary>
public sealed class TorturedPhrase() : Rule(
    "KL1013",
    "tortured-phrase",
    "Medical term replaced by synonyms",
    "'{0}' is no medical term; a rewriting tool probably made it of {1}: write the term",
    DiagnosticSeverity.Error,
    Precision.High)
{
    private static readonly PhraseSet Spun = PhraseSet.FromLexicon("tortured-phrases");
    private static readonly PhraseSet Integrity = new PhraseSet("tortured", "paper mill~", "plagiarism", "paraphrasing", "article spinning", "research integrity").OnDemand();

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Spun, Integrity);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Spun.In(article).Count > 0;

    /// <summary>One may be a slip of the pen, and is a warning; two different ones are a tool's.</summary>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var hits = Spun.In(article);
        if (hits.Count == 0 || (article.Title is { } title && Integrity.In(title).Count > 0))
            yield break;
        var severity = DiagnosticSeverity.Warning;
        foreach (var hit in hits)
        {
            if (!string.Equals(hit.Text, hits[0].Text, StringComparison.OrdinalIgnoreCase))
                severity = DiagnosticSeverity.Error;
        }

        foreach (var hit in hits)
        {
            if (!Quotation.Holds(hit))
                yield return Report(article, hit.Span, hit.Text, Rewording.Quoted(hit["expected"])) with { Severity = severity, Fix = Term(hit) };
        }
    }

    /// <summary>The term, where the lexicon has all of it, and one is meant as one stands there.</summary>
    private static Fix? Term(PhraseHit hit)
    {
        var term = hit["expected"];
        return term.AsSpan().IndexOf('…') >= 0 || hit.Text[^1] == 's' != term.AsSpan().EndsWith("s".AsSpan()) ? null : Rewording.Of(hit, term);
    }
}
