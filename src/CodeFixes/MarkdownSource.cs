using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Roslyn;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.CodeFixes;

/// <summary>Markdown in a document, linted as the analyzer lints it.</summary>
/// <param name="text">What it says.</param>
/// <param name="rules">The rules that hold for it.</param>
internal abstract class MarkdownSource(SourceText text, RuleSet rules)
{
    /// <summary>What it says: findings and fixes have their places here.</summary>
    public SourceText Text { get; } = text;

    /// <summary>What rules find in a version of it, however much that is.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public LintResult Lint(SourceText version, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var article = Parse(version, rules);
        cancellation.ThrowIfCancellationRequested();
        return ArticleLinter.LintAllUntilCancelled(article, rules, cancellation);
    }

    /// <summary>Where in the document a place of <see cref="Text"/> is.</summary>
    public abstract TextSpan ToDocument(TextSpan span);

    /// <summary>Changes of <see cref="Text"/> as changes of the document; null if they cannot be written there.</summary>
    public abstract ImmutableArray<TextChange>? ToDocument(ImmutableArray<TextChange> changes);

    /// <summary>Reads a version of it.</summary>
    protected abstract Article Parse(SourceText version, RuleSet rules);
}

/// <summary>A file of Markdown.</summary>
/// <param name="path">Its path.</param>
/// <param name="text">Its text.</param>
/// <param name="rules">The rules that hold for it.</param>
internal sealed class ArticleSource(string path, SourceText text, RuleSet rules) : MarkdownSource(text, rules)
{
    /// <inheritdoc/>
    public override TextSpan ToDocument(TextSpan span) => span;

    /// <inheritdoc/>
    public override ImmutableArray<TextChange>? ToDocument(ImmutableArray<TextChange> changes) => changes;

    /// <inheritdoc/>
    protected override Article Parse(SourceText version, RuleSet rules) => MarkdownAnalyzer.Parse(version, path, rules);
}

/// <summary>A string of Markdown in a file of code.</summary>
/// <param name="found">The string.</param>
/// <param name="rules">The rules that hold for the file.</param>
internal sealed class StringSource(MarkdownString found, RuleSet rules) : MarkdownSource(SourceText.From(found.Text.Text), rules)
{
    /// <inheritdoc/>
    public override TextSpan ToDocument(TextSpan span) => found.Text.ToSource(span);

    /// <inheritdoc/>
    public override ImmutableArray<TextChange>? ToDocument(ImmutableArray<TextChange> changes) => Respelling.Of(found, changes);

    /// <inheritdoc/>
    protected override Article Parse(SourceText version, RuleSet rules) => MarkdownString.Parse(version, rules);
}
