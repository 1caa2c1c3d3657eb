using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KetamineLint;

/// <summary>What a command line says of rules: ids, names or prefixes (<c>KL3001</c>, <c>absolute-safety</c>, <c>KL3</c>). It goes over every configuration.</summary>
/// <remarks>
/// Where a rule is both selected and ignored, what says more holds: an id or a name over a prefix, a longer prefix over a shorter one;
/// of two that say as much, to ignore. A rule that is selected by its id or name runs even where a configuration turns it off.
/// </remarks>
/// <param name="Select">Only these run; empty for all.</param>
/// <param name="Ignore">These do not.</param>
/// <param name="Severities">Severities, in order; a later one holds.</param>
public sealed record RuleSelection(
    ImmutableArray<string> Select,
    ImmutableArray<string> Ignore,
    ImmutableArray<KeyValuePair<string, ReportDiagnostic>> Severities)
{
    /// <summary>How much an id or a name says: more than any prefix.</summary>
    private const int Exactly = int.MaxValue;

    private const int Nothing = -1;

    /// <summary>A command line that says nothing.</summary>
    public static RuleSelection All { get; } = new(
        ImmutableArray<string>.Empty,
        ImmutableArray<string>.Empty,
        ImmutableArray<KeyValuePair<string, ReportDiagnostic>>.Empty);

    /// <summary>Whether <paramref name="rule"/> is selected by its id or its name.</summary>
    internal bool Names(Rule rule) => Says(Select, rule) == Exactly;

    /// <summary>Whether the rule of that id can run; an id that the catalogue does not know counts as one that can.</summary>
    public bool Admits(string id) => RuleCatalog.Find(id) is not [var rule] || Applies(rule);

    /// <summary>Whether <paramref name="rule"/> can run.</summary>
    internal bool Applies(Rule rule)
    {
        var selected = Select.IsEmpty ? 0 : Says(Select, rule);
        return selected > Says(Ignore, rule);
    }

    /// <summary>What holds for <paramref name="rule"/> where the configuration says <paramref name="configured"/>.</summary>
    internal ReportDiagnostic SeverityOf(Rule rule, ReportDiagnostic configured)
    {
        for (var i = Severities.Length - 1; i >= 0; i--)
        {
            if (Says(Severities[i].Key, rule) != Nothing)
                return Severities[i].Value;
        }

        return configured == ReportDiagnostic.Suppress && Names(rule) ? ReportDiagnostic.Default : configured;
    }

    private static int Says(ImmutableArray<string> names, Rule rule) =>
        names.IsEmpty ? Nothing : names.Max(name => Says(name, rule));

    private static int Says(string name, Rule rule) =>
        RuleCatalog.Is(name, rule) ? Exactly
        : RuleCatalog.Means(name, rule) ? name.Length
        : Nothing;
}
