using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.CodeFixes;

/// <summary>Changes of texts in a solution.</summary>
internal static class SolutionChanges
{
    /// <summary>A solution with changes of the text that a document has in its own; in all projects that have its file.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="document">The document.</param>
    /// <param name="changes">The changes, in order, not overlapping.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<Solution> Make(Solution solution, TextDocument document, ImmutableArray<TextChange> changes, CancellationToken cancellation)
    {
        if (changes.IsEmpty)
            return solution;
        var text = (await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(changes);
        foreach (var id in DocumentsOfFile(solution, document))
            solution = document is Document ? solution.WithDocumentText(id, text) : solution.WithAdditionalDocumentText(id, text);
        return solution;
    }

    private static IEnumerable<DocumentId> DocumentsOfFile(Solution solution, TextDocument document) => document.FilePath is not { } path
        ? [document.Id]
        : from project in solution.Projects
          from other in document is Document ? project.Documents : project.AdditionalDocuments
          where other.FilePath == path
          select other.Id;
}
