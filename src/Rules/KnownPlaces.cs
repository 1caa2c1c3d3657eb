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
        var shifts = ChangeSet.Shifts(changes);
        var places = known.GroupBy(finding => finding.Rule.Id).ToDictionary(
            ofRule => ofRule.Key,
            ofRule => new Places(ofRule.Select(finding => (finding.Scope, ChangeSet.Move(changes, shifts, finding.Span)))));
        return result with
        {
            Findings = result.Findings.RemoveAll(finding => places.TryGetValue(finding.Rule.Id, out var ofRule) && ofRule.Hold(finding)),
        };
    }

    /// <summary>Where the known findings of one rule stand.</summary>
    private sealed class Places
    {
        private readonly TextSpan[] _spans;
        private readonly int[] _furthest; // how far the spans up to each reach
        private readonly bool _holdDocument;

        public Places(IEnumerable<(FindingScope Scope, TextSpan Span)> places)
        {
            var all = places.ToArray();
            _holdDocument = all.Any(place => place.Scope == FindingScope.Document);
            _spans = all.Select(place => place.Span).OrderBy(span => span.Start).ToArray();
            var furthest = 0;
            _furthest = _spans.Select(span => furthest = Math.Max(furthest, span.End)).ToArray();
        }

        public bool Hold(Finding finding)
        {
            if (finding.Scope == FindingScope.Document)
                return _holdDocument;
            var before = BeginningBy(finding.Span.End);
            return before > 0 && _furthest[before - 1] >= finding.Span.Start;
        }

        private int BeginningBy(int position)
        {
            var (low, high) = (0, _spans.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _spans[middle].Start <= position ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
