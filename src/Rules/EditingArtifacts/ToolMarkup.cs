using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1006: what a chat tool writes for itself, <c>turn0search3</c>, <c>utm_source=chatgpt.com</c>.</summary>
public sealed class ToolMarkup() : Rule(
    "KL1006",
    "ai-tool-markup",
    "Machine markup of an AI tool",
    "Machine markup of an AI tool left in the text: '{0}'",
    DiagnosticSeverity.Error,
    Precision.VeryHigh)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL1009", "KL1016", "KL4001");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var text = article.Source.ToString();
        foreach (var stretch in RawText.Stretches(article))
        {
            for (var at = 0; ToolTokens.Next(text.AsSpan(stretch.Start, stretch.Length), ref at) is { } token;)
            {
                var span = new TextSpan(stretch.Start + token.Start, token.Length);
                yield return Report(article, span, article.Source.ToString(span)) with { Fix = Fix(text, span) };
            }
        }

        if (WrappingFence.In(article, text) is { } fence)
            yield return Report(article, fence.Opening, article.Source.ToString(fence.Opening)) with { Fix = fence.Unwrap(text) };
    }

    /// <summary>A token and a parameter go without a trace; a link to a file that nobody can open is for the author to replace.</summary>
    private static Fix? Fix(string text, TextSpan span)
    {
        var token = text.AsSpan(span.Start, span.Length);
        if (ToolTokens.IsAddress(token))
            return null;
        if (!ToolTokens.IsParameter(token))
            return Removal.OfSpan(text, span, "Remove the markup");
        var isFirstOfMore = token[0] == '?' && span.End < text.Length && text[span.End] == '&';
        var change = isFirstOfMore ? new TextChange(TextSpan.FromBounds(span.Start, span.End + 1), "?") : new TextChange(span, "");
        return new Fix("Remove the tracking parameter", FixSafety.Safe, ImmutableArray.Create(change));
    }
}
