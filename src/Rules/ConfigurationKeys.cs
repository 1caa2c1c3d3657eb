using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KetamineLint;

/// <summary>What can stand in a configuration, and what is wrong with what does.</summary>
/// <remarks>
/// <c>ketaminelint.&lt;id&gt;.severity</c> for each rule; <c>ketaminelint.&lt;id&gt;.&lt;option&gt;</c> for each of its options;
/// <c>ketaminelint.&lt;id&gt;.phrases</c>, lexicons that add to a rule's phrases, for each rule that has any; and the keys of
/// <see cref="KetamineLint.Settings"/>. Rules go by their ids. Case does not count.
/// </remarks>
public static class ConfigurationKeys
{
    /// <summary>What every key begins with.</summary>
    public const string Prefix = "ketaminelint.";

    private const string Severity = "severity";
    private const string Phrases = "phrases";

    private static readonly OptionValue SeverityValue = new(
        "one of " + string.Join(", ", SeverityWord.All),
        SeverityWord.All,
        text => SeverityWord.Parse(text),
        value => value.ToString()!);

    private static readonly OptionValue PathsValue = new(
        "paths of lexicons, parted by commas",
        ImmutableArray<string>.Empty,
        text => OptionValue.Items(text) is { Length: > 0 } paths ? paths : null,
        value => value.ToString()!);

    private static readonly ImmutableSortedDictionary<string, OptionValue> Values = RuleCatalog.All
        .SelectMany(KeysOf)
        .Concat(SettingKeys.All.Select(setting => new KeyValuePair<string, OptionValue>(Prefix + setting.Key, setting.Value)))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Every key, in lower case and in order.</summary>
    public static ImmutableArray<string> All { get; } = Values.Keys.ToImmutableArray();

    /// <summary>What is wrong with <paramref name="key"/> or with <paramref name="value"/>: a clause without a full stop, the nearest right name included; null if nothing is.</summary>
    public static string? Fault(string key, string value)
    {
        var known = key.Trim().ToLowerInvariant();
        if (!Values.TryGetValue(known, out var expected))
            return $"unknown key '{known}'" + Meant(known);
        var written = value.Trim();
        if (expected.Parse(written) is not null)
            return null;
        var nearest = NearestName.To(written, expected.Words);
        return $"'{written}' is no value of '{known}'; it must be {expected.Expected}" + (nearest is null ? "" : $", perhaps '{nearest}'");
    }

    /// <summary>The key of an option of a rule.</summary>
    internal static string Of(Rule rule, RuleOption option) => Of(rule, option.Name);

    /// <summary>The key of the severity of a rule.</summary>
    internal static string SeverityOf(Rule rule) => Of(rule, Severity);

    private static string Of(Rule rule, string name) => Prefix + rule.Id.ToLowerInvariant() + "." + name;

    private static IEnumerable<KeyValuePair<string, OptionValue>> KeysOf(Rule rule)
    {
        yield return new(SeverityOf(rule), SeverityValue);
        foreach (var option in rule.Options)
            yield return new(Of(rule, option), option.Value);
        if (rule.HousePhrases is not null)
            yield return new(Of(rule, Phrases), PathsValue);
    }

    /// <summary>What was meant instead of a key that is unknown. A rule's name in the place of its id is a likely slip.</summary>
    private static string Meant(string key)
    {
        var parts = key.Split('.');
        var named = parts.Length == 3 ? RuleCatalog.All.FirstOrDefault(rule => rule.Name == parts[1]) : null;
        var meant = named is not null && Values.ContainsKey(Of(named, parts[2])) ? Of(named, parts[2]) : NearestName.To(key, All);
        return meant is null ? "" : $"; did you mean '{meant}'";
    }
}
