using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KetamineLint.CodeFixes;

/// <summary>Offers the fixes of the rules in an editor: for files of Markdown and for strings of Markdown in C#.</summary>
/// <remarks>
/// It lints again, as the analyzer does, and offers what mends the finding of a diagnostic; nothing if the fix would bring an error to
/// light, or cannot be written in its literal. A fix that a person should look at is titled as a suggestion. Since a host can ask
/// <see cref="FixAllProvider"/> to mend a document only if it is of code, mending the whole of a Markdown file is an action like others.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkdownCodeFixProvider), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class MarkdownCodeFixProvider : CodeFixProvider
{
    /// <summary>The ids of all rules.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.All.Select(rule => rule.Id).ToImmutableArray();

    /// <summary>Applies all fixes of a kind in a file of code, a project or the solution.</summary>
    public override FixAllProvider GetFixAllProvider() => MarkdownFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var (source, diagnostics) in await MarkdownSources.Of(context.TextDocument, context.Diagnostics, context.CancellationToken).ConfigureAwait(false))
        {
            var mender = new SourceMender(source, context.CancellationToken);
            var findings =
                from diagnostic in diagnostics
                let finding = mender.FindingOf(diagnostic)
                where finding is not null
                group diagnostic by finding;
            foreach (var finding in findings)
                Register(context, mender, finding.Key, finding.ToImmutableArray());
        }
    }

    private static void Register(CodeFixContext context, SourceMender mender, Finding finding, ImmutableArray<Diagnostic> diagnostics)
    {
        var document = context.TextDocument;
        var kind = FixKind.Of(finding);
        var changes = mender.Mend(finding);
        if (!changes.IsEmpty)
            Register(kind, kind.Title(finding.Fix!.Title), cancellation => SolutionChanges.Make(document.Project.Solution, document, changes, cancellation));
        if (document is Document)
            return;
        if (mender.Count(kind) > 1)
            Register(kind, kind.TitleOfAll(document.Name), cancellation => MarkdownFixAllProvider.MendArticle(document, kind, cancellation));
        if (kind.Safety == FixSafety.Safe && mender.Count(FixKind.AllSafe) > mender.Count(kind))
            Register(FixKind.AllSafe, FixKind.AllSafe.TitleOfAll(document.Name), cancellation => MarkdownFixAllProvider.MendArticle(document, FixKind.AllSafe, cancellation));

        void Register(FixKind ofKind, string title, Func<CancellationToken, Task<Solution>> mend) =>
            context.RegisterCodeFix(CodeAction.Create(title, mend, ofKind.EquivalenceKey), diagnostics);
    }
}
