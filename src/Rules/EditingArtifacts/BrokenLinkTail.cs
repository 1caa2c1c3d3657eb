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
    internal override bool MayFind(Article article) => RawSigns.Of(article).HasBrackets;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var text = article.Source.ToString();
        foreach (var half in LinkHalf.In(article))
            yield return Report(article, half.Span, article.Source.ToString(half.Span), half.Lacks) with { Fix = Join(text, half.Span) ?? Swap(text, half.Span) };

        foreach (var link in article.Links)
        {
            if (link is { Kind: LinkKind.Link, Target: "" } && article.Source[link.Span.End - 1] == ')')
                yield return Report(article, link.Span, article.Source.ToString(link.Span), "an address");
        }
    }

    /// <summary>Where the brackets were swapped, <c>(text)[address]</c>, each gets its own.</summary>
    private static Fix? Swap(string text, TextSpan span)
    {
        var open = text.LastIndexOfAny(['(', '[', ')', ']', '\n', '\r'], Math.Max(0, span.Start - 1), Math.Min(span.Start, 300));
        if (text[span.Start] != ')' || open < 0 || text[open] != '(' || span.Start - open < 2 || span.End == text.Length || text[span.End] != ']' || text.IndexOf('(', span.Start, span.Length) >= 0)
            return null;
        var changes = ImmutableArray.Create(new TextChange(new TextSpan(open, 1), "["), new TextChange(new TextSpan(span.Start, 2), "]("), new TextChange(new TextSpan(span.End, 1), ")"));
        return new Fix("Give the text square and the address round brackets", FixSafety.Safe, changes);
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
