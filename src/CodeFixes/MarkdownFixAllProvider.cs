using System.Collections.Immutable;
using KetamineLint.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KetamineLint.CodeFixes;

/// <summary>Applies all fixes of a kind in a file of code, a project or the solution: in each article and string as <c>ketaminelint --fix</c> does, rounds included.</summary>
internal sealed class MarkdownFixAllProvider : FixAllProvider
{
    private MarkdownFixAllProvider()
    {
    }

    /// <summary>The provider.</summary>
    public static MarkdownFixAllProvider Instance { get; } = new();

    /// <summary>Mends an article as far as the analyzer reports it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="kind">The fixes.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<Solution> MendArticle(TextDocument article, FixKind kind, CancellationToken cancellation)
    {
        var solution = article.Project.Solution;
        var options = article.Project.AnalyzerOptions;
        if (await article.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || options.AdditionalFiles.FirstOrDefault(file => file.Path == MarkdownSources.PathOf(article)) is not { } file)
        {
            return solution;
        }

        // Only the compiler knows what is silenced: by options, by a global configuration, by an attribute.
        var analysis = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new MarkdownAnalyzer()), options)
            .GetAnalysisResultAsync(file, cancellation).ConfigureAwait(false);
        return await Mend(solution, article, kind, analysis.GetAllDiagnostics(), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var action = FixKind.WithKey(fixAllContext.CodeActionEquivalenceKey) is { } kind && WhereOf(fixAllContext) is { } where
            ? CodeAction.Create(kind.TitleOfAll(where), cancellation => Mend(fixAllContext.WithCancellationToken(cancellation), kind), kind.EquivalenceKey)
            : null;
        return Task.FromResult(action);
    }

    private static string? WhereOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document?.Name,
        FixAllScope.Project => context.Project.Name,
        FixAllScope.Solution => "the solution",
        _ => null,
    };

    private static async Task<Solution> Mend(FixAllContext context, FixKind kind)
    {
        var solution = context.Solution;
        if (context.Scope == FixAllScope.Document)
            return await Mend(solution, context.Document!, kind, await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false), context.CancellationToken).ConfigureAwait(false);

        // A file that several projects have is mended once.
        var mended = new HashSet<string>();
        var projects = context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects.Where(project => project.Language == context.Project.Language);
        foreach (var project in projects)
        {
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            var byPath = diagnostics.ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path);
            foreach (var document in project.AdditionalDocuments.Concat(project.Documents))
            {
                var ofDocument = byPath[MarkdownSources.PathOf(document)].ToImmutableArray();
                if (!ofDocument.IsEmpty && mended.Add(MarkdownSources.PathOf(document)))
                    solution = await Mend(solution, document, kind, ofDocument, context.CancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    /// <summary>A solution with a document mended as it is in its own solution.</summary>
    private static async Task<Solution> Mend(Solution solution, TextDocument document, FixKind kind, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var sources = await MarkdownSources.Of(document, diagnostics, cancellation).ConfigureAwait(false);
        var changes = sources.SelectMany(source => new SourceMender(source.Source, cancellation).MendAll(kind, source.Diagnostics)).OrderBy(change => change.Span.Start).ToImmutableArray();
        return await SolutionChanges.Make(solution, document, changes, cancellation).ConfigureAwait(false);
    }
}
