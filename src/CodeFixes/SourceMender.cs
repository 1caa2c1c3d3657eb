using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.CodeFixes;

/// <summary>Mends Markdown in a document as <c>ketaminelint --fix</c> does, but only what it is asked to.</summary>
/// <param name="source">The Markdown.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class SourceMender(MarkdownSource source, CancellationToken cancellation)
{
    private readonly LintResult _found = source.Lint(source.Text, cancellation);

    /// <summary>The finding that a diagnostic reports and a fix can mend, or null.</summary>
    public Finding? FindingOf(Diagnostic diagnostic) =>
        _found.Findings.FirstOrDefault(finding => finding.Fix is { Changes.IsEmpty: false } && Shows(diagnostic, finding));

    /// <summary>How many findings have a fix of a kind.</summary>
    public int Count(FixKind kind) => _found.Findings.Count(kind.Holds);

    /// <summary>What the fix of one finding changes in the document; nothing if it would bring an error to light or cannot be written.</summary>
    public ImmutableArray<TextChange> Mend(Finding only) => Mend(
        only.Fix!.Safety,
        version => ReferenceEquals(version, source.Text)
            ? WithFixes(_found, finding => ReferenceEquals(finding, only))
            : WithFixes(Lint(version), _ => false),
        ImmutableArray<Finding>.Empty);

    /// <summary>What all fixes of a kind change in the document, in as many rounds as they need.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="reported">What the host reports of the rules that are to be mended; what it does not is let be.</param>
    public ImmutableArray<TextChange> MendAll(FixKind kind, IReadOnlyCollection<Diagnostic> reported)
    {
        var ids = reported.Select(diagnostic => diagnostic.Id).ToImmutableHashSet();
        var silent = ArticleLinter.Limit(_found).Findings
            .Where(finding => ids.Contains(finding.Rule.Id) && kind.Holds(finding) && !reported.Any(diagnostic => Shows(diagnostic, finding)))
            .ToImmutableArray();
        return Mend(
            kind.Safety,
            version => WithFixes(ReferenceEquals(version, source.Text) ? _found : Lint(version), finding => kind.Holds(finding) && ids.Contains(finding.Rule.Id)),
            silent);
    }

    private static LintResult WithFixes(LintResult result, Func<Finding, bool> isMeant) =>
        result with { Findings = result.Findings.Select(finding => finding.Fix is null || isMeant(finding) ? finding : finding with { Fix = null }).ToImmutableArray() };

    private ImmutableArray<TextChange> Mend(FixSafety least, Func<SourceText, LintResult> lint, ImmutableArray<Finding> known)
    {
        var mending = FixApplier.Mend(source.Text, least, lint, known, changes => source.ToDocument(changes) is not null);
        return source.ToDocument(mending.Changes) ?? ImmutableArray<TextChange>.Empty;
    }

    private LintResult Lint(SourceText version) => source.Lint(version, cancellation);

    private bool Shows(Diagnostic diagnostic, Finding finding) =>
        diagnostic.Id == finding.Rule.Id && diagnostic.Location.SourceSpan == source.ToDocument(finding.Span);
}
