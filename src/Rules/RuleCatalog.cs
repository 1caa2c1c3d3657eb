using System.Collections.Immutable;
using KetamineLint.Boilerplate;
using KetamineLint.Directives;
using KetamineLint.EditingArtifacts;
using KetamineLint.EfficacyClaims;
using KetamineLint.KeywordStuffing;
using KetamineLint.Placeholders;
using KetamineLint.TrustSignals;

namespace KetamineLint;

/// <summary>All rules.</summary>
public static class RuleCatalog
{
    /// <summary>The rules in order of id. An id is never used again.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create<Rule>(
        new UnusedSuppression(),
        new MalformedSuppression(),
        new AssistantPreamble(),
        new SelfReference(),
        new AssistantRefusal(),
        new AssistantClosing(),
        new PromptEcho(),
        new ToolMarkup(),
        new ServiceMessage(),
        new OrphanQuotedFragment(),
        new BrokenLinkTail(),
        new SpliceSeam(),
        new NoBreakSpaceResidue(),
        new UnresolvedEditMarkup(),
        new TorturedPhrase(),
        new ParaphraseResidue(),
        new GeneratorVocabulary(),
        new EncodingDamage(),
        new RepeatedTitle(),
        new PageChrome(),
        new BlockedPage(),
        new PublishingMetadata(),
        new PlainTextHeading(),
        new PlainTextList(),
        new RepeatedPassage(),
        new SalesCall(),
        new UnsupportedEfficacyClaim(),
        new AbsoluteEfficacy(),
        new AbsoluteSafety(),
        new VagueEvidence(),
        new UntraceableStudy(),
        new HypeLanguage(),
        new UnqualifiedApprovalClaim(),
        new TestimonialAsEvidence(),
        new PreclinicalExtrapolation(),
        new UnquantifiedEffect(),
        new PseudoHedge(),
        new ComparativeSuperiority(),
        new DiscouragesCare(),
        new HealthFraudTipoff(),
        new CausalOverreach(),
        new SupplementDiseaseClaim(),
        new TemplatePlaceholder(),
        new TautologicalAlias(),
        new DrugFactMismatch(),
        new BrandGenericMismatch(),
        new EmptySlot(),
        new RouteMismatch(),
        new UnsafeDoseNotation(),
        new PhraseRepetition(),
        new PhraseClump(),
        new PhraseInSections(),
        new PhraseInLinks(),
        new PhraseInWrongSlot(),
        new MissingReferences());

    /// <summary>The rules that <paramref name="name"/> means: an id, a name, or the beginning of ids such as <c>KL3</c>, whatever the case; none if it means nothing.</summary>
    public static ImmutableArray<Rule> Find(string name) => All.Where(rule => Means(name, rule)).ToImmutableArray();

    /// <summary>The id or name that is most like <paramref name="name"/>, or null if none is near.</summary>
    public static string? Nearest(string name) =>
        NearestName.To(name, All.Select(rule => rule.Name).Concat(All.Select(rule => rule.Id)));

    /// <summary>The rule whose id or name is <paramref name="name"/>, whatever the case, or null.</summary>
    internal static Rule? Named(string name) => All.FirstOrDefault(rule => Is(name, rule));

    /// <summary>Whether <paramref name="name"/> means <paramref name="rule"/>: its id, its name, or the beginning of its id.</summary>
    internal static bool Means(string name, Rule rule) =>
        Is(name, rule) || (name.Length > 1 && rule.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether <paramref name="name"/> is the id or the name of <paramref name="rule"/>.</summary>
    internal static bool Is(string name, Rule rule) =>
        string.Equals(rule.Id, name, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase);
}
