using System.Collections.Immutable;

namespace KetamineLint;

/// <summary>The values of a rule's options, and the settings of the whole, as they hold for one article.</summary>
public sealed class RuleOptions
{
    private readonly ImmutableDictionary<RuleOption, object> _configured;

    internal RuleOptions(Settings settings, ImmutableDictionary<RuleOption, object> configured) => (Settings, _configured) = (settings, configured);

    /// <summary>Every option at its default.</summary>
    public static RuleOptions Default { get; } = new(Settings.Default, ImmutableDictionary<RuleOption, object>.Empty);

    /// <summary>The settings that are not one rule's.</summary>
    public Settings Settings { get; }

    /// <summary>The value of <paramref name="option"/>.</summary>
    public T Get<T>(RuleOption<T> option) where T : notnull =>
        _configured.TryGetValue(option, out var value) ? (T)value : option.Default;
}
