using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>The rules in the compiler: lints the Markdown files that a project names as <c>AdditionalFiles</c>.</summary>
/// <remarks>
/// It reads the keys <c>ketaminelint.*</c> that hold for each file, as the command does; a key of a global configuration holds where the
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
        var article = Article.Parse(text, path.Replace('\\', '/'), rules.Phrases, rules.Settings.Templating);
        context.CancellationToken.ThrowIfCancellationRequested();
        var result = ArticleLinter.Lint(article, rules);
        foreach (var finding in result.Findings)
            context.ReportDiagnostic(DiagnosticOf(finding, path, text));
        foreach (var notice in result.Notices)
            Report(context, HostFault.Of(path, notice.Id == ArticleLinter.RuleFailed ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, notice.Message));
    }

    private static void Report(AdditionalFileAnalysisContext context, HostFault fault) => context.ReportDiagnostic(fault.ToDiagnostic());

    private static Diagnostic DiagnosticOf(Finding finding, string path, SourceText text) => Diagnostic.Create(
        finding.Rule.Descriptor,
        LocationOf(finding.Span, path, text),
        finding.Severity,
        finding.Related.Select(place => LocationOf(place.Span, path, text)),
        properties: null,
        [.. finding.Arguments]);

    private static Location LocationOf(TextSpan span, string path, SourceText text) =>
        Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
}
