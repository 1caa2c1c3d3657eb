using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>A string of Markdown in C#: a literal, an interpolated string, or a concatenation, read as one text.</summary>
/// <param name="Whole">Its expression.</param>
/// <param name="Text">What it says.</param>
internal sealed record MarkdownString(ExpressionSyntax Whole, MappedText Text)
{
    /// <summary>The string that an expression is; null if it is none, if a larger one holds it, or if nothing says that it is Markdown.</summary>
    /// <param name="expression">A literal, an interpolated string or a sum.</param>
    /// <param name="model">The model of its tree.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static MarkdownString? At(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        !IsOperand(expression)
        && LiteralReader.Operands(expression).Exists(LiteralReader.IsLiteral)
        && MarkdownMark.IsOn(expression, model, cancellation)
        && LiteralReader.Read(expression) is { } text
        && !string.IsNullOrWhiteSpace(text.Text)
            ? new(expression, text)
            : null;

    /// <summary>The string that holds a place of a tree, or null.</summary>
    public static MarkdownString? Around(SyntaxNode root, TextSpan span, SemanticModel model, CancellationToken cancellation) =>
        root.FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<ExpressionSyntax>()
            .Select(expression => At(expression, model, cancellation))
            .FirstOrDefault(found => found is not null);

    /// <summary>What rules find in it; places and the changes of fixes are those of <see cref="Text"/>.</summary>
    public LintResult Lint(RuleSet rules, CancellationToken cancellation)
    {
        using var article = Parse(SourceText.From(Text.Text), rules);
        cancellation.ThrowIfCancellationRequested();
        return ArticleLinter.LintUntilCancelled(article, rules, cancellation);
    }

    /// <summary>Reads what a string says, or a version of it, as an article.</summary>
    public static Article Parse(SourceText text, RuleSet rules) => Article.Parse(text, path: "", rules.Phrases, rules.Settings.Templating);

    /// <summary>Whether a concatenation holds an expression.</summary>
    private static bool IsOperand(SyntaxNode expression)
    {
        var parent = expression.Parent;
        while (parent is ParenthesizedExpressionSyntax)
            parent = parent.Parent;
        return parent.IsKind(SyntaxKind.AddExpression);
    }
}
