using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.KeywordStuffing;

/// <summary>KL5004: a link whose address or words spell the phrase that the article is stuffed with.</summary>
public sealed class PhraseInLinks() : SearchQueryRule(
    "KL5004",
    "heading-anchor-stuffing",
    "Link made of the search phrase",
    "The address of this link spells '{0}', which the article repeats: link to a source, or leave the link out",
    DiagnosticSeverity.Warning,
    Precision.High)
{
    private const int LeastUses = 5;

    private static readonly string[] s_publicDomains = [".gov", ".edu", ".int", ".mil", ".nhs.uk", ".ac.uk", "wikipedia.org", "doi.org"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var phrase in SearchQueries.In(article, LeastUses))
        {
            foreach (var link in article.Links.Where(link => link.Kind != LinkKind.Image && IsCommercial(link.Target) && EndsWith(link.Target, phrase.Words)))
                yield return Report(article, link.TargetSpan.IsEmpty ? link.Span : link.TargetSpan, phrase.Text);
        }
    }

    private static bool IsCommercial(string target)
    {
        var host = target.IndexOf("//", StringComparison.Ordinal);
        if (host < 0)
            return false;
        var end = target.IndexOf('/', host + 2);
        var domain = target[(host + 2)..(end < 0 ? target.Length : end)];
        return !s_publicDomains.Any(known => domain.EndsWith(known, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the last part of an address is made of the words, with hyphens between them.</summary>
    private static bool EndsWith(string target, ImmutableArray<uint> words)
    {
        var slug = target.TrimEnd('/');
        slug = slug[(slug.LastIndexOf('/') + 1)..];
        var parts = slug.Split('-', '_');
        return parts.Length >= words.Length && Enumerable.Range(0, parts.Length - words.Length + 1)
            .Any(first => words.Select((word, i) => word == WordList.HashOf(parts[first + i])).All(same => same));
    }
}
