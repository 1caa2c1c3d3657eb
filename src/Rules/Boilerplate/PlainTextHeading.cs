using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Boilerplate;

/// <summary>KL2005: a line that looks like a heading and is none, as text pasted from a page has them.</summary>
public sealed class PlainTextHeading() : Rule(
    "KL2005",
    "plain-text-heading",
    "Heading without markup",
    "{0} lines look like headings, such as '{1}': mark them with '##'",
    DiagnosticSeverity.Info,
    Precision.Medium)
{
    private const int LongestHeading = 12;
    private const int ShortestProse = 15;
    private const int LeastCandidates = 3;
    private const int MostPlaces = 100;
    private const int LengthOfSmallWord = 3;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options) =>
        article.Dialect != Dialect.PlainText && Candidates(article) is { Count: >= LeastCandidates } candidates ? [Report(article, candidates)] : [];

    private Finding Report(Article article, List<Block> candidates)
    {
        var spans = candidates.Select(block => article.Prose.ToSource(block.Prose)).ToList();
        var changes = candidates.Select(block => new TextChange(new TextSpan(block.Span.Start, 0), "## "));
        return Report(article, spans[0], candidates.Count.ToString(CultureInfo.InvariantCulture), candidates[0].Text.ToString()) with
        {
            Related = spans.Skip(1).Take(MostPlaces).Select(span => new RelatedPlace(span, "another such line")).ToImmutableArray(),
            Fix = new Fix("Mark the lines as headings", FixSafety.Unsafe, changes.ToImmutableArray()),
        };
    }

    private static List<Block> Candidates(Article article)
    {
        var candidates = new List<Block>();
        for (var i = 0; i + 1 < article.Blocks.Length; i++)
        {
            if (IsCandidate(article.Blocks[i]) && IsFollowedByText(article.Blocks[i + 1]))
                candidates.Add(article.Blocks[i]);
        }

        return candidates;
    }

    private static bool IsFollowedByText(Block block) =>
        block.Kind == BlockKind.ListItem || (block.Kind == BlockKind.Paragraph && (block.WordCount >= ShortestProse || IsCandidate(block)));

    private static bool IsCandidate(Block block) =>
        block is { Kind: BlockKind.Paragraph, IsQuoted: false, ListDepth: 0, WordCount: > 0 and <= LongestHeading }
        && block.Text.IndexOf('\n') < 0 && block.Text.IndexOf(Prose.Opaque) < 0
        && char.IsLetterOrDigit(block.Text[0]) && block.Text[^1] is not ('.' or '!' or ':' or ';' or ',') && HasCapitals(block);

    /// <summary>Whether most words of some length begin with a capital.</summary>
    private static bool HasCapitals(Block block)
    {
        var text = block.Article.Prose.Text;
        var (words, capitalised) = (0, 0);
        foreach (ref readonly var token in block.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length <= LengthOfSmallWord)
                continue;
            words++;
            if (char.IsUpper(text[token.Start]))
                capitalised++;
        }

        return words > 0 && 10 * capitalised >= 6 * words && (block.WordCount > 1 || words == capitalised);
    }
}
