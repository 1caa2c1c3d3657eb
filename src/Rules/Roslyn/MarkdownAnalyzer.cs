using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>The rules in the compiler: lints the Markdown files that a project names as <c>AdditionalFiles</c>.</summary>
/// <remarks>
/// It reads the keys <c>ketaminelint.*</c> that hold for each file, as the command does; a key of a global configuration holds where the
/// file has none of its own. Lexicons that a configuration names are files, which an analyzer must not read: they count as absent. What
/// goes wrong in it the compiler reports as AD0001, with the name of the file, and goes on.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkdownAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<string> s_extensions = ImmutableArray.Create(".md", ".markdown", ".mdx");

    /// <summary>The descriptors of all rules.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.All.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Lint);
    }

    private static void Lint(AdditionalFileAnalysisContext context)
    {
        var path = context.AdditionalFile.Path.Replace('\\', '/');
        if (!s_extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            return;
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        var rules = RulesFor(context);
        var article = Article.Parse(text, path, rules.Phrases, rules.Settings.Templating);
        context.CancellationToken.ThrowIfCancellationRequested();
        var result = ArticleLinter.Lint(article, rules);
        foreach (var finding in result.Findings)
            context.ReportDiagnostic(DiagnosticOf(finding, context.AdditionalFile.Path, text));
        foreach (var notice in result.Notices.Where(notice => notice.Id == ArticleLinter.RuleFailed))
            throw new InvalidOperationException($"{context.AdditionalFile.Path}: {notice.Message}");
    }

    private static RuleSet RulesFor(AdditionalFileAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var options = provider.GetOptions(context.AdditionalFile);
        return RuleSet.Create(
            key => options.TryGetValue(key, out var value) || provider.GlobalOptions.TryGetValue(key, out value) ? value : null,
            RuleSelection.All);
    }

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
