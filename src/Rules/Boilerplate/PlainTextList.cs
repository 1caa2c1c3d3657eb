using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Boilerplate;

/// <summary>KL2006: list items that begin with a typed bullet, which no Markdown reader takes for a list.</summary>
public sealed class PlainTextList() : Rule(
    "KL2006",
    "plain-text-list",
    "List with typed bullets",
    "{0} list items are typed with '{1}': begin them with '-'",
    DiagnosticSeverity.Info,
    Precision.High)
{
    private const int Near = 160;
    private const int LeastItems = 2;

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => !article.Prose.IsAscii;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        if (article.Dialect == Dialect.PlainText)
            yield break;
        var items = TypedBullets.In(article.Prose.Text);
        for (var first = 0; first < items.Count;)
        {
            var end = first + 1;
            while (end < items.Count && items[end] - items[end - 1] <= Near)
                end++;
            if (end - first >= LeastItems)
                yield return Report(article, items.GetRange(first, end - first));
            first = end;
        }
    }

    private Finding Report(Article article, List<int> items)
    {
        var spans = items.Select(item => article.Prose.ToSource(new ProseSpan(item, 1))).ToList();
        return Report(article, spans[0], items.Count.ToString(CultureInfo.InvariantCulture), article.Source.ToString(spans[0])) with
        {
            Related = spans.Skip(1).Select(span => new RelatedPlace(span, "another item")).ToImmutableArray(),
            Fix = TypedBullets.ToItems(article, items),
        };
    }
}
