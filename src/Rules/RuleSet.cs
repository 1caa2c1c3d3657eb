using System.Collections.Immutable;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint;

/// <summary>Which rules run on an article, how severe each is, and with what options. Immutable.</summary>
public sealed class RuleSet
{
    private static readonly Lazy<RuleSet> Defaults = new(() => Create(_ => null, RuleSelection.All));

    private readonly PhraseEngine? _phrases;

    private RuleSet(ImmutableArray<ConfiguredRule> rules, Settings settings, PhraseEngine? phrases, bool isNarrowed) =>
        (Rules, InOrderOfPrecedence, Settings, _phrases, IsNarrowed) = (rules, Precedence.Order(rules), settings, phrases, isNarrowed);

    /// <summary>Every rule of the catalogue at its defaults.</summary>
    public static RuleSet Default => Defaults.Value;

    /// <summary>The rules that run, in order of id.</summary>
    public ImmutableArray<ConfiguredRule> Rules { get; }

    /// <summary>The rules, each after all that supersede it.</summary>
    internal ImmutableArray<ConfiguredRule> InOrderOfPrecedence { get; }

    /// <summary>The settings that are not one rule's.</summary>
    public Settings Settings { get; }

    /// <summary>The phrases that are looked for: the rules' own and the user's.</summary>
    public PhraseEngine Phrases => _phrases ?? PhraseEngine.Default;

    /// <summary>Whether the command line keeps a rule from running that the configuration lets run.</summary>
    internal bool IsNarrowed { get; }

    /// <summary>The rules as a configuration and a command line make them.</summary>
    /// <param name="configuration">Gives the value of a key such as <c>ketaminelint.kl5001.min_count</c> (lower case), or null. Values that do not parse count as absent: a host that can name their place asks <see cref="ConfigurationKeys"/> first.</param>
    /// <param name="selection">What the command line says.</param>
    /// <param name="phrases">The engine, where a user's lexicons were added to it.</param>
    public static RuleSet Create(Func<string, string?> configuration, RuleSelection selection, PhraseEngine? phrases = null)
    {
        var settings = Settings.From(configuration);
        var rules = ImmutableArray.CreateBuilder<ConfiguredRule>(RuleCatalog.All.Length);
        var isNarrowed = false;
        foreach (var rule in RuleCatalog.All)
        {
            var configured = SeverityWord.Parse(configuration(ConfigurationKeys.SeverityOf(rule)) ?? "") ?? ReportDiagnostic.Default;
            var report = selection.Applies(rule) ? selection.SeverityOf(rule, configured) : ReportDiagnostic.Suppress;
            if (SeverityWord.Apply(report, rule.Descriptor.DefaultSeverity) is { } severity)
                rules.Add(new(rule, severity, OptionsOf(rule, settings, configuration), selection.Names(rule)));
            else
                isNarrowed |= configured != ReportDiagnostic.Suppress;
        }

        return new(rules.ToImmutable(), settings, phrases, isNarrowed);
    }

    /// <summary>These rules and no others, at their own severities.</summary>
    internal static RuleSet Of(params Rule[] rules)
    {
        var settings = Settings.From(_ => null);
        var options = new RuleOptions(settings, ImmutableDictionary<RuleOption, object>.Empty);
        return new(rules.Select(rule => new ConfiguredRule(rule, rule.Descriptor.DefaultSeverity, options, IsNamed: true)).ToImmutableArray(), settings, null, isNarrowed: false);
    }

    private static RuleOptions OptionsOf(Rule rule, Settings settings, Func<string, string?> configuration)
    {
        var values = ImmutableDictionary<RuleOption, object>.Empty;
        foreach (var option in rule.Options)
        {
            if (configuration(ConfigurationKeys.Of(rule, option)) is { } text && option.Value.Parse(text.Trim()) is { } value)
                values = values.SetItem(option, value);
        }

        return new(settings, values);
    }
}

/// <summary>A rule as it runs.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity after configuration.</param>
/// <param name="Options">Its options.</param>
/// <param name="IsNamed">Whether the command line selected it by its id or name; <c>text</c> shows such notes.</param>
public sealed record ConfiguredRule(Rule Rule, DiagnosticSeverity Severity, RuleOptions Options, bool IsNamed)
{
    /// <summary>A finding at the severity that the configuration makes of it: one that is a step below its rule stays a step below.</summary>
    internal Finding Configure(Finding finding)
    {
        var steps = Rule.Descriptor.DefaultSeverity - finding.Severity;
        var severity = (DiagnosticSeverity)Math.Max((int)DiagnosticSeverity.Info, (int)Severity - Math.Max(0, steps));
        return severity == finding.Severity ? finding : finding with { Severity = severity };
    }
}
