using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>One question asked of an article. A rule holds no state: the same article always gets the same answer.</summary>
/// <remarks>A rule is a class, a page of the class's name beside it (<c>AbsoluteSafety.md</c>) and a line in <see cref="RuleCatalog"/>.</remarks>
public abstract class Rule
{
    /// <summary>Describes a rule.</summary>
    /// <param name="id">Its id, <c>KL</c> and four digits, never used again.</param>
    /// <param name="name">Its name in kebab case; it completes "allow …".</param>
    /// <param name="title">What it finds, in a few words without a full stop.</param>
    /// <param name="message">What a finding says: one clause without a full stop, <c>{0}</c>, <c>{1}</c> … for its arguments.</param>
    /// <param name="severity">The severity of its findings; a single finding may be lower, never higher.</param>
    /// <param name="precision">How many of its findings a careful author would act on.</param>
    protected Rule(string id, string name, string title, string message, DiagnosticSeverity severity, Precision precision)
    {
        Descriptor = new(id, title, message, RuleFamily.Of(id), severity, isEnabledByDefault: true, helpLinkUri: RuleFamily.PageAddress(id, GetType().Name));
        Name = name;
        Title = title;
        Precision = precision;
        Page = new(this);
    }

    /// <summary>The rule, as Roslyn describes one.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Its id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Its name in kebab case.</summary>
    public string Name { get; }

    /// <summary>How many of its findings a careful author would act on.</summary>
    public Precision Precision { get; }

    /// <summary>What it finds, in a few words.</summary>
    public string Title { get; }

    /// <summary>Its page.</summary>
    public RulePage Page { get; }

    /// <summary>The ids of the rules whose findings go where one of this rule overlaps them.</summary>
    public virtual ImmutableArray<string> Supersedes => ImmutableArray<string>.Empty;

    /// <summary>The options it reads.</summary>
    public virtual ImmutableArray<RuleOption> Options => ImmutableArray<RuleOption>.Empty;

    /// <summary>The phrases it looks for.</summary>
    public virtual ImmutableArray<PhraseSet> Phrases => ImmutableArray<PhraseSet>.Empty;

    /// <summary>The phrases that a user's option <c>phrases</c> adds to; null where a phrase alone makes no finding.</summary>
    public virtual PhraseSet? HousePhrases => Phrases.IsEmpty ? null : Phrases[0];

    /// <summary>Whether it only makes sense for English prose; such a rule is silent where the front matter names another language.</summary>
    public virtual bool NeedsEnglish => Phrases.Length > 0;

    /// <summary>Whether it may find anything in an article: a cheap look before it is asked. A rule whose findings all begin with a phrase looks whether one stands there.</summary>
    /// <remarks>Where it says no, <see cref="Check"/> gives nothing, whatever the options.</remarks>
    internal virtual bool MayFind(Article article) => true;

    /// <summary>The findings, in any order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="options">The rule's options as they hold for this article.</param>
    public abstract IEnumerable<Finding> Check(Article article, RuleOptions options);

    /// <summary>A finding of this rule.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The shortest span of the source that shows the fault.</param>
    /// <param name="arguments">What the message's <c>{0}</c>, <c>{1}</c> … stand for; text of the article is folded and cut to 160 characters.</param>
    protected Finding Report(Article article, TextSpan span, params string[] arguments) => new()
    {
        Rule = this,
        Span = span,
        Arguments = arguments.Select(argument => Excerpt.Fold(argument.AsSpan(), Excerpt.MessageLimit)).ToImmutableArray(),
        Sentence = Excerpt.SentenceAt(article, span),
        HeadingPath = (article.BlockAt(span.Start)?.Section.Path ?? []).ToImmutableArray(),
        Severity = Descriptor.DefaultSeverity,
    };
}

/// <summary>How many of a rule's findings a careful author would act on; SARIF's <c>precision</c>.</summary>
public enum Precision
{
    /// <summary>Fewer than half.</summary>
    Low,

    /// <summary>More than half.</summary>
    Medium,

    /// <summary>About nine of ten.</summary>
    High,

    /// <summary>Practically all.</summary>
    VeryHigh,
}
