using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.EditingArtifacts;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Placeholders;

/// <summary>KL4001: a slot of a template that nobody filled in, <c>[Insert Product Name]</c>.</summary>
public sealed class TemplatePlaceholder() : Rule(
    "KL4001",
    "template-placeholder",
    "Placeholder that was never filled in",
    "Placeholder '{0}' was never filled in: fill it in or delete it",
    DiagnosticSeverity.Error,
    Precision.High)
{
    private static readonly PhraseSet DummyText = PhraseSet.FromLexicon("dummy-text");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(DummyText);

    /// <inheritdoc/>
    public override bool NeedsEnglish => false;

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => RawSigns.Of(article).HasBrackets || DummyText.In(article).Count > 0;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in DummyText.In(article))
        {
            if (!Quotation.Holds(hit))
                yield return Report(article, hit.Span, hit.Text);
        }

        var text = article.Source.ToString();
        foreach (var stretch in RawText.Stretches(article))
        {
            for (var at = 0; BracketedSlots.Next(text.AsSpan(stretch.Start, stretch.Length), ref at) is { } slot;)
            {
                var span = new TextSpan(stretch.Start + slot.Start, slot.Length);
                if (!IsMention(article, span.Start))
                    yield return Report(article, span, article.Source.ToString(span));
            }
        }
    }

    /// <summary>Whether a template is quoted, or the brackets belong to a link by reference.</summary>
    private static bool IsMention(Article article, int position) =>
        article.BlockAt(position) is { } block
        && (block.IsQuoted || Quotation.IsOpenAt(block, Math.Min(block.Prose.End, article.Prose.FromSource(position)))
            || RawText.LinkAt(article, position) is { Kind: LinkKind.Link });
}
