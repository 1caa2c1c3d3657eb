using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KetamineLint.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KetamineLint.CodeFixes;

/// <summary>Finds the Markdown that diagnostics speak of.</summary>
internal static class MarkdownSources
{
    /// <summary>Lexicons are read once for each state of a project.</summary>
    private static readonly ConditionalWeakTable<AnalyzerOptions, CompilerConfiguration> s_configurations = new();

    /// <summary>The Markdown of a document, each with the diagnostics that speak of it; none where a file is no text that can be written back.</summary>
    /// <param name="document">A file of Markdown or of code.</param>
    /// <param name="diagnostics">Diagnostics of the analyzer in it.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task<ImmutableArray<(MarkdownSource Source, ImmutableArray<Diagnostic> Diagnostics)>> Of(
        TextDocument document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var options = document.Project.AnalyzerOptions;
        var configuration = s_configurations.GetValue(options, options => new CompilerConfiguration(options));
        if (document is Document code)
            return await OfStrings(code, diagnostics, configuration, cancellation).ConfigureAwait(false);
        var path = PathOf(document);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return options.AdditionalFiles.FirstOrDefault(file => file.Path == path) is { } file && ReferenceEquals(CompilerText.Of(text), text) && !CompilerText.IsBinary(text)
            ? ImmutableArray.Create<(MarkdownSource, ImmutableArray<Diagnostic>)>((new ArticleSource(path, text, configuration.RulesFor(file, Ignore)), diagnostics))
            : ImmutableArray<(MarkdownSource, ImmutableArray<Diagnostic>)>.Empty;
    }

    /// <summary>The path by which the analyzer knows a document.</summary>
    public static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    private static async Task<ImmutableArray<(MarkdownSource, ImmutableArray<Diagnostic>)>> OfStrings(
        Document code, ImmutableArray<Diagnostic> diagnostics, CompilerConfiguration configuration, CancellationToken cancellation)
    {
        if (await code.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return ImmutableArray<(MarkdownSource, ImmutableArray<Diagnostic>)>.Empty;
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var rules = configuration.RulesFor(model.SyntaxTree, Ignore);
        return (
            from diagnostic in diagnostics
            where root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            let found = MarkdownString.Around(root, diagnostic.Location.SourceSpan, model, cancellation)
            where found is not null
            group (found, diagnostic) by found.Whole.Span into ofString
            select ((MarkdownSource)new StringSource(ofString.First().found, rules), ofString.Select(pair => pair.diagnostic).ToImmutableArray())).ToImmutableArray();
    }

    /// <summary>What is wrong with a configuration is the analyzer's to say.</summary>
    private static void Ignore(HostFault fault)
    {
    }
}
