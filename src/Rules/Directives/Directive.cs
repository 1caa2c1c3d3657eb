using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Directives;

/// <summary>What a directive does.</summary>
internal enum DirectiveKind
{
    /// <summary>Lets findings pass from here to an <see cref="Enable"/> or the end.</summary>
    Disable,

    /// <summary>Ends a <see cref="Disable"/>.</summary>
    Enable,

    /// <summary>Lets findings pass on its own line.</summary>
    DisableLine,

    /// <summary>Lets findings pass on the next line that is not blank, comments apart.</summary>
    DisableNextLine,

    /// <summary>Lets findings pass in the next block: a paragraph, a heading, code, a whole list, a whole table, a whole quote.</summary>
    DisableNextBlock,

    /// <summary>Lets findings pass in the whole file; in the front matter, too.</summary>
    DisableFile,
}

/// <summary>A rule that a directive names.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">Where its name stands.</param>
internal readonly record struct NamedRule(Rule Rule, TextSpan Span);

/// <summary>A comment, or a line of front matter, that lets findings pass.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Rules">The rules that it is for; empty for all.</param>
/// <param name="Reason">Why, or null.</param>
internal sealed record Directive(DirectiveKind Kind, TextSpan Span, ImmutableArray<NamedRule> Rules, string? Reason)
{
    /// <summary>Whether it names <paramref name="rule"/>.</summary>
    public bool Names(Rule rule) => Rules.Any(named => named.Rule == rule);

    /// <summary>Whether it is for <paramref name="rule"/>. Rules about directives are let pass by their names alone.</summary>
    public bool IsFor(Rule rule) => Names(rule) || (Rules.IsEmpty && (Kind == DirectiveKind.Enable || rule is not DirectiveRule));
}

/// <summary>Something in a directive that means nothing.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">What is wrong: a clause without a full stop.</param>
internal readonly record struct DirectiveFault(TextSpan Span, string Message);
