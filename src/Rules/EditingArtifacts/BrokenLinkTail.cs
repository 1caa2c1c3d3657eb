using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1009: half of a Markdown link, <c>for anxiety](https://…)</c>.</summary>
public sealed class BrokenLinkTail() : Rule(
    "KL1009",
    "broken-link-tail",
    "Half of a link",
    "'{0}' is half of a link and lacks {1}: complete it, or delete the rest",
    DiagnosticSeverity.Error,
    Precision.High)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var text = article.Source.ToString();
        foreach (var stretch in RawText.Stretches(article))
        {
            bool IsLink(int position) => RawText.LinkAt(article, stretch.Start + position) is { Kind: LinkKind.Link or LinkKind.Image };
            for (var at = 0; LinkHalf.Next(text.AsSpan(stretch.Start, stretch.Length), ref at, IsLink) is { } half;)
            {
                var span = new TextSpan(stretch.Start + half.Span.Start, half.Span.Length);
                yield return Report(article, span, article.Source.ToString(span), half.Lacks) with { Fix = Join(text, span) };
            }
        }

        foreach (var link in article.Links)
        {
            if (link is { Kind: LinkKind.Link, Target: "" } && article.Source[link.Span.End - 1] == ')')
                yield return Report(article, link.Span, article.Source.ToString(link.Span), "an address");
        }
    }

    /// <summary>Where only a space parts a link's halves, it goes.</summary>
    private static Fix? Join(string text, TextSpan span)
    {
        var space = text.IndexOf("] (", span.Start, span.Length, StringComparison.Ordinal);
        return space < 0
            ? null
            : new Fix("Join the halves of the link", FixSafety.Safe, ImmutableArray.Create(new TextChange(new TextSpan(space + 1, 1), "")));
    }
}
