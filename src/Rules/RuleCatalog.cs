using System.Collections.Immutable;

namespace KetamineLint;

/// <summary>All rules.</summary>
public static class RuleCatalog
{
    /// <summary>The rules in order of id. An id is never used again.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create<Rule>(
        new EditingArtifacts.AssistantPreamble(),
        new EditingArtifacts.SelfReference(),
        new EditingArtifacts.AssistantRefusal(),
        new EditingArtifacts.AssistantClosing(),
        new EditingArtifacts.PromptEcho(),
        new EditingArtifacts.ToolMarkup(),
        new EditingArtifacts.ServiceMessage(),
        new EditingArtifacts.OrphanQuotedFragment(),
        new EditingArtifacts.BrokenLinkTail(),
        new EditingArtifacts.SpliceSeam(),
        new EditingArtifacts.NoBreakSpaceResidue(),
        new EditingArtifacts.UnresolvedEditMarkup(),
        new EditingArtifacts.TorturedPhrase(),
        new EditingArtifacts.ParaphraseResidue(),
        new EditingArtifacts.GeneratorVocabulary(),
        new EditingArtifacts.EncodingDamage(),
        new Placeholders.TemplatePlaceholder(),
        new Placeholders.TautologicalAlias(),
        new Placeholders.DrugFactMismatch(),
        new Placeholders.BrandGenericMismatch(),
        new Placeholders.EmptySlot(),
        new Placeholders.RouteMismatch(),
        new Placeholders.UnsafeDoseNotation()
    );

    /// <summary>The rules that <paramref name="name"/> means: an id, a name, or the beginning of ids such as <c>KL3</c>, whatever the case; none if it means nothing.</summary>
    public static ImmutableArray<Rule> Find(string name) => throw new NotImplementedException();

    /// <summary>The id or name that is most like <paramref name="name"/>, or null if none is near.</summary>
    public static string? Nearest(string name) => throw new NotImplementedException();
}
