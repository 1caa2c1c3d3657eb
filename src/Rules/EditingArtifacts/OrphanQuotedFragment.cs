using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1008: a verb in quotation marks with a full stop of its own, in the middle of a sentence.</summary>
public sealed class OrphanQuotedFragment() : Rule(
    "KL1008",
    "orphan-quoted-fragment",
    "Quoted fragment in mid-sentence",
    "Quoted fragment {0} with a full stop of its own stands in mid-sentence, as a rewriting tool leaves it: write the sentence anew",
    DiagnosticSeverity.Error,
    Precision.VeryHigh)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL1010", "KL3004");

    /// <inheritdoc/>
    public override bool NeedsEnglish => true;

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => !article.Prose.IsAscii || article.Prose.Text.IndexOf('"') >= 0;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        for (var at = 0; OrphanQuotations.Next(article.Prose.Text, ref at) is { } fragment;)
        {
            var span = article.Prose.ToSource(fragment);
            yield return Report(article, span, article.Prose.Slice(fragment).ToString()) with
            {
                Fix = article.SentenceAt(fragment.Start) is { } sentence ? Splice.Heal(sentence.Block, fragment.Start, fragment) : null,
            };
        }
    }
}
