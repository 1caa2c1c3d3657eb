using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>A rule that asks one question of every claim of an article, and weighs the answer.</summary>
/// <remarks>
/// Weights are the same for all claim rules: about 3 for a sign that is a claim by itself, 2 for a plain "reduces pain". An article's
/// register and citations tilt them; what reaches <see cref="MinScore"/> is reported. All rules give the same span to the same sentence,
/// so that precedence leaves one story.
/// </remarks>
internal abstract class ClaimRule : Rule
{
    /// <summary>From which weight on a claim is reported.</summary>
    public static readonly RuleOption<double> MinScore = new("min_score", 2.5, "weight from which on a claim is reported; 3 is lenient, 2 strict");

    /// <summary>The claim rules, the ones that tell most of a sentence first.</summary>
    private static readonly string[] Precedence =
    [
        "KL3013", "KL3014", "KL3002", "KL3003", "KL3007", "KL3008", "KL3016", "KL3005", "KL3004", "KL3006", "KL3012", "KL3011", "KL3001",
        "KL3015", "KL3009", "KL3010",
    ];

    /// <summary>Describes a rule.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name in kebab case.</param>
    /// <param name="title">What it finds, in a few words.</param>
    /// <param name="message">What a finding says.</param>
    /// <param name="severity">The severity of its findings.</param>
    /// <param name="precision">How many of its findings a careful author would act on.</param>
    /// <param name="own">The phrases that are the rule's own among those that all claim rules read; a user's come to them.</param>
    private protected ClaimRule(string id, string name, string title, string message, DiagnosticSeverity severity, Precision precision, PhraseSet own)
        : base(id, name, title, message, severity, precision)
    {
        var rank = Array.IndexOf(Precedence, id);
        Phrases = ImmutableArray.Create(own).AddRange(ClaimPhrases.All.Remove(own));
        Supersedes = ImmutableArray.Create(Precedence, rank + 1, Precedence.Length - rank - 1);
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes { get; }

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options { get; } = ImmutableArray.Create<RuleOption>(MinScore);

    /// <summary>None: all claim rules read the same phrases, and what a phrase means for one of them hangs on its sentence.</summary>
    public override PhraseSet? HousePhrases => null;

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases { get; }

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => !ClaimReading.Of(article).Claims.IsEmpty;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var minimum = options.Get(MinScore);
        foreach (var claim in ClaimReading.Of(article).Claims)
        {
            var answer = Ask(claim);
            var weight = answer.Weight + claim.Tilt - (claim.IsTakenBack && answer.Sign != Sign.HarmDenied ? 1 : 0);
            if (answer.Weight <= 0 || weight < minimum) continue;
            var words = article.Prose.Slice(claim.HitOf(answer.Sign)).ToString();
            var finding = Report(article, article.Prose.ToSource(claim.Span), words);
            yield return finding with { Severity = Lower(finding.Severity, answer.Steps), Rank = Math.Min(100, weight * 15) };
        }
    }

    /// <summary>How much a claim is what the rule looks for.</summary>
    private protected abstract Answer Ask(Claim claim);

    /// <summary>An answer that reports nothing.</summary>
    private protected static Answer No => default;

    private static DiagnosticSeverity Lower(DiagnosticSeverity severity, int steps) =>
        (DiagnosticSeverity)Math.Max((int)DiagnosticSeverity.Info, (int)severity - steps);

    /// <summary>A rule's answer to one claim.</summary>
    /// <param name="Weight">The weight; 0 for no.</param>
    /// <param name="Sign">The sign whose words the message quotes.</param>
    /// <param name="Steps">By how many steps the finding is less severe than the rule.</param>
    private protected readonly record struct Answer(double Weight, Sign Sign, int Steps = 0);
}
