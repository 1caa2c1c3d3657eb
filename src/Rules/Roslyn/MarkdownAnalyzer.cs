using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>The rules in the compiler: lints the Markdown files that a project names as <c>AdditionalFiles</c>, and the strings of Markdown in its C#.</summary>
/// <remarks>
/// <see cref="MarkdownMark"/> says which strings are. It reads the keys <c>ketaminelint.*</c> that hold for each file, as the command does; a key of a global configuration holds where the
/// file has none of its own. Lexicons that a configuration names must be <c>AdditionalFiles</c>, too. What the command would print as a
/// message is KL0000 here; an article never costs another its findings.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkdownAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<string> s_extensions = ImmutableArray.Create(".md", ".markdown", ".mdx");

    /// <summary>The descriptors of all rules, and KL0000 before them.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.All.Select(rule => rule.Descriptor).Prepend(HostFault.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var configuration = new CompilerConfiguration(start.Options);
            start.RegisterAdditionalFileAction(file => Lint(file, configuration));
            start.RegisterSyntaxNodeAction(
                node => LintString(node, configuration),
                SyntaxKind.StringLiteralExpression,
                SyntaxKind.InterpolatedStringExpression,
                SyntaxKind.AddExpression);
        });
    }

    private static void Lint(AdditionalFileAnalysisContext context, CompilerConfiguration configuration)
    {
        var path = context.AdditionalFile.Path;
        if (!s_extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            return;
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        try
        {
            Lint(context, configuration, CompilerText.Of(text));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // AD0001 would name the analyzer but not the article.
            Report(context, HostFault.Of(path, DiagnosticSeverity.Warning, $"internal error ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}); please report it"));
        }
    }

    private static void Lint(AdditionalFileAnalysisContext context, CompilerConfiguration configuration, SourceText text)
    {
        var path = context.AdditionalFile.Path;
        if (CompilerText.IsBinary(text))
        {
            Report(context, HostFault.Of(path, DiagnosticSeverity.Warning, "it is not a text file"));
            return;
        }

        var rules = configuration.RulesFor(context.AdditionalFile, fault => Report(context, fault));
        using var article = Parse(text, path, rules);
        context.CancellationToken.ThrowIfCancellationRequested();
        var result = ArticleLinter.LintUntilCancelled(article, rules, context.CancellationToken);
        foreach (var finding in result.Findings)
            context.ReportDiagnostic(DiagnosticOf(finding, span => Location.Create(path, span, text.Lines.GetLinePositionSpan(span))));
        foreach (var notice in result.Notices)
            Report(context, HostFault.Of(path, notice.Id == ArticleLinter.RuleFailed ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, notice.Message));
    }

    /// <summary>Reads a file, or a version of it, as an article.</summary>
    internal static Article Parse(SourceText text, string path, RuleSet rules) =>
        Article.Parse(text, path.Replace('\\', '/'), rules.Phrases, rules.Settings.Templating);

    private static void Report(AdditionalFileAnalysisContext context, HostFault fault) => context.ReportDiagnostic(fault.ToDiagnostic());

    private static void LintString(SyntaxNodeAnalysisContext context, CompilerConfiguration configuration)
    {
        var cancellation = context.CancellationToken;
        if (MarkdownString.At((ExpressionSyntax)context.Node, context.SemanticModel, cancellation) is not { } found)
            return;
        var tree = context.Node.SyntaxTree;
        var rules = configuration.RulesFor(tree, fault => context.ReportDiagnostic(fault.ToDiagnostic()));
        var result = found.Lint(rules, cancellation);
        foreach (var finding in result.Findings)
            context.ReportDiagnostic(DiagnosticOf(finding, span => Location.Create(tree, found.Text.ToSource(span))));
        foreach (var notice in result.Notices)
            context.ReportDiagnostic(new HostFault(Location.Create(tree, found.Whole.Span), DiagnosticSeverity.Info, notice.Message).ToDiagnostic());
    }

    private static Diagnostic DiagnosticOf(Finding finding, Func<TextSpan, Location> locate) => Diagnostic.Create(
        finding.Rule.Descriptor,
        locate(finding.Span),
        finding.Severity,
        finding.Related.Select(place => locate(place.Span)),
        properties: null,
        [.. finding.Arguments.Select(WithHoles)]);

    /// <summary>Quoted text with a sign for what nobody knows before the program runs.</summary>
    private static string WithHoles(string argument) => argument.Replace(Prose.Opaque.ToString(), "{…}");
}
