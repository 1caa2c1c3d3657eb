using System.Collections.Immutable;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint;

/// <summary>Which rules run on an article, how severe each is, and with what options. Immutable.</summary>
public sealed class RuleSet
{
    /// <summary>Every rule of the catalogue at its defaults.</summary>
    public static RuleSet Default => throw new NotImplementedException();

    /// <summary>The rules that run, in order of id.</summary>
    public ImmutableArray<ConfiguredRule> Rules => throw new NotImplementedException();

    /// <summary>The settings that are not one rule's.</summary>
    public Settings Settings => throw new NotImplementedException();

    /// <summary>The phrases that are looked for: the rules' own and the user's.</summary>
    public PhraseEngine Phrases => throw new NotImplementedException();

    /// <summary>The rules as a configuration and a command line make them.</summary>
    /// <param name="configuration">Gives the value of a key such as <c>ketaminelint.kl5001.min_count</c> (lower case), or null. Values that do not parse count as absent: a host that can name their place asks <see cref="ConfigurationKeys"/> first.</param>
    /// <param name="selection">What the command line says.</param>
    /// <param name="phrases">The engine, where a user's lexicons were added to it.</param>
    public static RuleSet Create(Func<string, string?> configuration, RuleSelection selection, PhraseEngine? phrases = null) =>
        throw new NotImplementedException();
}

/// <summary>A rule as it runs.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity after configuration.</param>
/// <param name="Options">Its options.</param>
/// <param name="IsNamed">Whether the command line selected it by its id or name; <c>text</c> shows such notes.</param>
public sealed record ConfiguredRule(Rule Rule, DiagnosticSeverity Severity, RuleOptions Options, bool IsNamed);

/// <summary>What a command line says of rules: ids, names or prefixes (<c>KL3001</c>, <c>absolute-safety</c>, <c>KL3</c>). It goes over every configuration.</summary>
/// <param name="Select">Only these run; empty for all.</param>
/// <param name="Ignore">These do not.</param>
/// <param name="Severities">Severities, in order; a later one holds. Null is none.</param>
public sealed record RuleSelection(
    ImmutableArray<string> Select,
    ImmutableArray<string> Ignore,
    ImmutableArray<KeyValuePair<string, ReportDiagnostic>> Severities)
{
    /// <summary>A command line that says nothing.</summary>
    public static RuleSelection All { get; } = new(
        ImmutableArray<string>.Empty,
        ImmutableArray<string>.Empty,
        ImmutableArray<KeyValuePair<string, ReportDiagnostic>>.Empty);
}

/// <summary>What can stand in a configuration, and what is wrong with what does.</summary>
public static class ConfigurationKeys
{
    /// <summary>Every key, in lower case and in order.</summary>
    public static ImmutableArray<string> All => throw new NotImplementedException();

    /// <summary>What is wrong with <paramref name="key"/> or with <paramref name="value"/>: a clause without a full stop, the nearest right name included; null if nothing is.</summary>
    public static string? Fault(string key, string value) => throw new NotImplementedException();
}
