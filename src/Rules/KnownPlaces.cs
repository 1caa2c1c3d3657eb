using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>Tells findings that are known from others, in a text that changes: what a change moves or rewrites stays known.</summary>
/// <param name="known">The known findings, of the text as it was.</param>
internal sealed class KnownPlaces(ImmutableArray<Finding> known)
{
    /// <summary>The result without what is known.</summary>
    /// <param name="result">What is found in the text as it is.</param>
    /// <param name="changes">What was changed, as changes of the text as it was.</param>
    public LintResult Without(LintResult result, ImmutableArray<TextChange> changes)
    {
        if (known.IsEmpty)
            return result;
        var places = known.ToLookup(finding => finding.Rule.Id, finding => (finding.Scope, Span: ChangeSet.Move(changes, finding.Span)));
        return result with
        {
            Findings = result.Findings.RemoveAll(finding => places[finding.Rule.Id].Any(place =>
                finding.Scope == FindingScope.Document ? place.Scope == FindingScope.Document : place.Span.IntersectsWith(finding.Span))),
        };
    }
}
