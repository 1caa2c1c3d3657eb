using System.Collections.Immutable;
using KetamineLint.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.CodeFixes;

/// <summary>What an editor does with a solution: asks for diagnostics and code fixes, and applies what it is offered.</summary>
internal static class Editor
{
    private static readonly string[] s_articles = [".md", ".markdown", ".mdx"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A solution with one project.</summary>
    /// <param name="files">Its files, by path: C#, Markdown, configuration.</param>
    public static Solution Open(params (string Path, string Text)[] files) => With(new AdhocWorkspace().CurrentSolution, "site", files);

    /// <summary>The solution with one project more.</summary>
    public static Solution With(Solution solution, string name, params (string Path, string Text)[] files)
    {
        var project = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            project,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: CompilerHost.References));
        foreach (var (path, text) in files)
        {
            var (id, file, content) = (DocumentId.CreateNewId(project), Path.GetFileName(path), SourceText.From(text));
            solution = path.EndsWith(".cs", StringComparison.Ordinal) ? solution.AddDocument(id, file, content, filePath: path)
                : s_articles.Contains(Path.GetExtension(path)) ? solution.AddAdditionalDocument(id, file, content, filePath: path)
                : solution.AddAnalyzerConfigDocument(id, file, content, filePath: path);
        }

        return solution;
    }

    /// <summary>A file of a solution.</summary>
    public static TextDocument File(this Solution solution, string path) =>
        solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)).First(document => document.FilePath == path);

    /// <summary>The text of a file of a solution.</summary>
    public static async Task<string> TextOf(this Solution solution, string path) => (await solution.File(path).GetTextAsync(Cancellation)).ToString();

    /// <summary>What the analyzer reports in a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Project project)
    {
        var compilation = await project.GetCompilationAsync(Cancellation);
        Assert.DoesNotContain(compilation!.GetDiagnostics(Cancellation), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([.. AnalyzerAssembly.Analyzers], options).GetAnalyzerDiagnosticsAsync(Cancellation);
    }

    /// <summary>What the analyzer reports in a file, in order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(TextDocument document) =>
        [.. (await Diagnose(document.Project)).Where(diagnostic => diagnostic.Location.GetLineSpan().Path == document.FilePath).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    /// <summary>What is offered for a diagnostic.</summary>
    public static async Task<ImmutableArray<CodeAction>> Offers(TextDocument document, Diagnostic diagnostic, CancellationToken? cancellation = null)
    {
        var offers = ImmutableArray.CreateBuilder<CodeAction>();
        await AnalyzerAssembly.CodeFixes.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), cancellation ?? Cancellation));
        return offers.ToImmutable();
    }

    /// <summary>What is offered for the first diagnostic of a rule in a file.</summary>
    public static async Task<ImmutableArray<CodeAction>> OffersFor(Solution solution, string path, string rule) =>
        await Offers(solution.File(path), (await Diagnose(solution.File(path))).First(diagnostic => diagnostic.Id == rule));

    /// <summary>The solution after an action.</summary>
    public static async Task<Solution> Apply(CodeAction action, CancellationToken? cancellation = null) =>
        Assert.Single((await action.GetOperationsAsync(cancellation ?? Cancellation)).OfType<ApplyChangesOperation>()).ChangedSolution;

    /// <summary>The solution after all fixes of a kind.</summary>
    /// <param name="document">Where the author is.</param>
    /// <param name="scope">How far it goes.</param>
    /// <param name="equivalenceKey">The kind.</param>
    /// <param name="ids">The rules.</param>
    public static async Task<Solution> ApplyAll(TextDocument document, FixAllScope scope, string equivalenceKey, params string[] ids)
    {
        var fixes = AnalyzerAssembly.CodeFixes;
        var context = document is Document code
            ? new FixAllContext(code, fixes, scope, equivalenceKey, ids, new Analysis(), Cancellation)
            : new FixAllContext(document.Project, fixes, scope, equivalenceKey, ids, new Analysis(), Cancellation);
        return await Apply(Assert.IsAssignableFrom<CodeAction>(await fixes.GetFixAllProvider()!.GetFixAsync(context)));
    }

    private sealed class Analysis : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await Diagnose(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await Diagnose(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
