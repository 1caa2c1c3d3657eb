using System.Collections.Immutable;
using KetamineLint.Articles;

namespace KetamineLint;

/// <summary>The settings that are not one rule's: <c>ketaminelint.keyphrase</c>, <c>profile</c>, <c>jurisdiction</c>, <c>templating</c>.</summary>
public sealed record Settings
{
    /// <summary>Every setting at its default.</summary>
    public static Settings Default { get; } = new();

    /// <summary>Phrases that keyword stuffing is watched for, whatever their shape.</summary>
    public ImmutableArray<string> Keyphrases { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>What kind of text the articles are.</summary>
    public Profile Profile { get; init; } = Profile.Article;

    /// <summary>Whose approvals and schedules hold, such as <c>US</c>.</summary>
    public string Jurisdiction { get; init; } = "US";

    /// <summary>The template language whose tags are expected.</summary>
    public Templating Templating { get; init; } = Templating.None;

    /// <summary>The settings as a configuration makes them; what does not parse is at its default.</summary>
    /// <param name="configuration">Gives the value of a key, or null.</param>
    internal static Settings From(Func<string, string?> configuration) => new()
    {
        Keyphrases = Value(configuration, SettingKeys.Keyphrase, Default.Keyphrases),
        Profile = Value(configuration, SettingKeys.Profile, Default.Profile),
        Jurisdiction = Value(configuration, SettingKeys.Jurisdiction, Default.Jurisdiction),
        Templating = Value(configuration, SettingKeys.Templating, Default.Templating),
    };

    private static T Value<T>(Func<string, string?> configuration, KeyValuePair<string, OptionValue> setting, T otherwise) =>
        configuration(ConfigurationKeys.Prefix + setting.Key) is { } text && setting.Value.Parse(text.Trim()) is T value ? value : otherwise;
}

/// <summary>The keys of the settings, without their prefix, and how their values are written.</summary>
internal static class SettingKeys
{
    /// <summary>See <see cref="Settings.Keyphrases"/>.</summary>
    public static readonly KeyValuePair<string, OptionValue> Keyphrase = new("keyphrase", OptionValue.Of(typeof(ImmutableArray<string>)));

    /// <summary>See <see cref="Settings.Profile"/>.</summary>
    public static readonly KeyValuePair<string, OptionValue> Profile = new("profile", OptionValue.Of(typeof(Profile)));

    /// <summary>See <see cref="Settings.Jurisdiction"/>.</summary>
    public static readonly KeyValuePair<string, OptionValue> Jurisdiction = new("jurisdiction", new(
        "two letters such as 'US'",
        ImmutableArray<string>.Empty,
        text => text.Length == 2 && text.All(letter => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')) ? text.ToUpperInvariant() : null,
        value => (string)value));

    /// <summary>See <see cref="Settings.Templating"/>.</summary>
    public static readonly KeyValuePair<string, OptionValue> Templating = new("templating", OptionValue.Of(typeof(Templating)));

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<KeyValuePair<string, OptionValue>> All = ImmutableArray.Create(Keyphrase, Profile, Jurisdiction, Templating);
}

/// <summary>Kinds of text that are judged in ways of their own.</summary>
public enum Profile
{
    /// <summary>An article for patients and readers.</summary>
    Article,

    /// <summary>News.</summary>
    News,

    /// <summary>A text for clinicians.</summary>
    Clinical,

    /// <summary>A text that sells.</summary>
    Marketing,

    /// <summary>A draft that is not finished.</summary>
    Draft,
}
