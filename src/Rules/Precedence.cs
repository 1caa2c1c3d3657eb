using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>One span, one story: where findings of two rules overlap and one supersedes the other, the other goes.</summary>
internal static class Precedence
{
    /// <summary>Takes away what is superseded.</summary>
    public static void Apply(List<Finding> findings)
    {
        Dictionary<string, List<TextSpan>>? covered = null;
        foreach (var finding in findings)
        {
            foreach (var superseded in finding.Rule.Supersedes)
            {
                covered ??= new(StringComparer.Ordinal);
                if (!covered.TryGetValue(superseded, out var spans))
                    covered.Add(superseded, spans = []);
                spans.Add(finding.Span);
            }
        }

        if (covered is null)
            return;
        foreach (var spans in covered.Values)
            Merge(spans);
        findings.RemoveAll(finding => covered.TryGetValue(finding.Rule.Id, out var spans) && Overlaps(spans, finding.Span));
    }

    /// <summary>Sorts spans and makes one of those that overlap.</summary>
    private static void Merge(List<TextSpan> spans)
    {
        spans.Sort();
        var kept = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (kept > 0 && span.Start < spans[kept - 1].End)
                spans[kept - 1] = TextSpan.FromBounds(spans[kept - 1].Start, Math.Max(spans[kept - 1].End, span.End));
            else
                spans[kept++] = span;
        }

        spans.RemoveRange(kept, spans.Count - kept);
    }

    private static bool Overlaps(List<TextSpan> merged, TextSpan span)
    {
        var found = merged.BinarySearch(new TextSpan(span.Start, 0));
        var index = found >= 0 ? found : ~found;
        return (index < merged.Count && merged[index].OverlapsWith(span)) || (index > 0 && merged[index - 1].OverlapsWith(span));
    }
}
