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
