using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>One fault in one article.</summary>
public sealed record Finding
{
    /// <summary>The rank of a finding of which its rule says no more.</summary>
    public const double UsualRank = 50;

    /// <summary>The rule that found it.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The shortest span of the source that shows it; half-open, in UTF-16 units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What the message's <c>{0}</c>, <c>{1}</c> … stand for.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>The sentence it begins in, white space folded; the line where there is no sentence. Known findings are matched by it.</summary>
    public required string Sentence { get; init; }

    /// <summary>The titles of the headings above it, outermost first.</summary>
    public required ImmutableArray<string> HeadingPath { get; init; }

    /// <summary>Its severity: the rule's, or lower; after configuration, what the configuration makes of it.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>Its strength among findings of one severity, 0 to 100.</summary>
    public double Rank { get; init; } = UsualRank;

    /// <summary>What it speaks of: a finding on the whole document is suppressed for the whole document only.</summary>
    public FindingScope Scope { get; init; } = FindingScope.Place;

    /// <summary>Other places that belong to it, in order.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = ImmutableArray<RelatedPlace>.Empty;

    /// <summary>A change that mends it, or null.</summary>
    public Fix? Fix { get; init; }

    /// <summary>What it says: one clause without a full stop.</summary>
    public string Message =>
        string.Format(CultureInfo.InvariantCulture, Rule.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. Arguments]);
}

/// <summary>What a finding speaks of.</summary>
public enum FindingScope
{
    /// <summary>The place where it stands.</summary>
    Place,

    /// <summary>The whole document; its place is the title, or the first of several places.</summary>
    Document,
}

/// <summary>Another place that belongs to a finding.</summary>
/// <param name="Span">The place in the source.</param>
/// <param name="Note">What it is: a clause without a full stop.</param>
public readonly record struct RelatedPlace(TextSpan Span, string Note);

/// <summary>A change to the text that mends a finding.</summary>
/// <param name="Title">What to do, in words that begin with a verb, without a full stop.</param>
/// <param name="Safety">Whether anybody should look first.</param>
/// <param name="Changes">The changes, all of one version of the text, in order, not overlapping.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<TextChange> Changes);

/// <summary>Whether anybody should look at a fix before it is applied.</summary>
public enum FixSafety
{
    /// <summary>A person should look.</summary>
    Unsafe,

    /// <summary>No reader could miss what is gone.</summary>
    Safe,
}
