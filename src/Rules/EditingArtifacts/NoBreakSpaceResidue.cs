using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1011: no-break spaces around a phrase, time and again: links were stripped from it.</summary>
public sealed class NoBreakSpaceResidue() : Rule(
    "KL1011",
    "nbsp-residue",
    "No-break spaces where links were stripped",
    "No-break spaces around '{0}' in {1} places are left of links that were stripped: write ordinary spaces",
    DiagnosticSeverity.Warning,
    Precision.High)
{
    private static readonly RuleOption<int> MinCluster = new("min_cluster", 3, "how often a phrase must stand between such spaces");

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options => ImmutableArray.Create<RuleOption>(MinCluster);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => !article.Prose.IsAscii;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var places = new Dictionary<string, List<ProseSpan>>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; NoBreakPhrases.Next(article.Prose.Text, ref at) is { } place;)
        {
            var phrase = article.Prose.Slice(place).Trim().ToString();
            if (!places.TryGetValue(phrase, out var list))
                places.Add(phrase, list = []);
            list.Add(place);
        }

        foreach (var cluster in places)
        {
            if (cluster.Value.Count >= options.Get(MinCluster) && cluster.Value.Exists(place => IsSpace(article, place.End - 1)))
                yield return Report(article, cluster.Key, cluster.Value);
        }
    }

    private Finding Report(Article article, string phrase, List<ProseSpan> places)
    {
        var spans = places.ConvertAll(article.Prose.ToSource);
        return Report(article, spans[0], phrase, places.Count.ToString(CultureInfo.InvariantCulture)) with
        {
            Related = ImmutableArray.CreateRange(spans.Skip(1).Take(100).Select(span => new RelatedPlace(span, "the same phrase"))),
            Fix = new Fix("Write ordinary spaces", FixSafety.Safe, Ordinary(article, places)),
        };
    }

    private static ImmutableArray<TextChange> Ordinary(Article article, List<ProseSpan> places)
    {
        var spaces = places.SelectMany(place => new[] { place.Start, place.End - 1 }).Distinct().Where(at => IsSpace(article, at));
        return spaces.Select(at => new TextChange(article.Prose.ToSource(new ProseSpan(at, 1)), NoBreakPhrases.Ordinary(article.Prose.Text, at))).ToImmutableArray();
    }

    private static bool IsSpace(Article article, int position) => article.Prose.Text[position] == NoBreakPhrases.Space;
}
