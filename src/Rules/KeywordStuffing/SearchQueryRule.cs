using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.KeywordStuffing;

/// <summary>A rule that asks where phrases shaped like a search query stand.</summary>
/// <param name="id">Its id.</param>
/// <param name="name">Its name in kebab case.</param>
/// <param name="title">What it finds, in a few words.</param>
/// <param name="message">What a finding says.</param>
/// <param name="severity">The severity of its findings.</param>
/// <param name="precision">How many of its findings a careful author would act on.</param>
public abstract class SearchQueryRule(string id, string name, string title, string message, DiagnosticSeverity severity, Precision precision)
    : Rule(id, name, title, message, severity, precision)
{
    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(SearchQueries.Prepositions);

    /// <summary>None: a preposition is no fault.</summary>
    public override PhraseSet? HousePhrases => null;

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => SearchQueries.StandIn(article);
}
