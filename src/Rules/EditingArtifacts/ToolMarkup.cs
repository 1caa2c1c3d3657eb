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
    "'{0}' is machine markup of an AI tool: delete it, and cite the source itself",
    DiagnosticSeverity.Error,
    Precision.VeryHigh)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL1009", "KL1016", "KL4001");

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => RawSigns.Of(article).HasStrings || WrappingFence.In(article, article.Source.ToString()) is not null;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var text = article.Source.ToString();
        foreach (var stretch in RawText.Stretches(article))
        {
            var tokens = new List<TextSpan>();
            for (var at = 0; ToolTokens.Next(text.AsSpan(stretch.Start, stretch.Length), ref at) is { } token;)
                tokens.Add(new TextSpan(stretch.Start + token.Start, token.Length));
            var run = default(TextSpan);
            for (var i = 0; i < tokens.Count; i++)
            {
                run = tokens[i].Start < run.End ? run : Run(tokens, i);
                yield return Report(article, tokens[i], article.Source.ToString(tokens[i])) with { Fix = Fix(text, tokens[i], run) };
            }
        }

        if (WrappingFence.In(article, text) is { } fence)
            yield return Report(article, fence.Opening, article.Source.ToString(fence.Opening)) with { Fix = fence.Unwrap(text) };
    }

    /// <summary>A token and a parameter go without a trace; a link to a file that nobody can open, and what refers to footnotes, are for the author to replace.</summary>
    private static Fix? Fix(string text, TextSpan span, TextSpan run)
    {
        var token = text.AsSpan(span.Start, span.Length);
        if (ToolTokens.IsAddress(token) || token.IndexOf("[^".AsSpan()) > 0)
            return null;
        if (!ToolTokens.IsParameter(token))
            return Removal.OfSpan(text, run, "Remove the markup");
        var change = token[0] == '?' && span.End < text.Length && text[span.End] == '&' ? new TextChange(TextSpan.FromBounds(span.Start, span.End + 1), "?") : new TextChange(span, "");
        return new Fix("Remove the tracking parameter", FixSafety.Safe, ImmutableArray.Create(change));
    }

    /// <summary>A token with those that touch it: they go together, so that no white space between them is left behind.</summary>
    private static TextSpan Run(List<TextSpan> tokens, int first)
    {
        var last = first;
        while (last + 1 < tokens.Count && tokens[last + 1].Start == tokens[last].End)
            last++;
        return TextSpan.FromBounds(tokens[first].Start, tokens[last].End);
    }
}
