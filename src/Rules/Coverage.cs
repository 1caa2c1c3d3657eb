using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>What some spans cover together. All of them are added before the first question.</summary>
internal sealed class Coverage
{
    private readonly List<TextSpan> _spans = [];
    private bool _isMerged;

    /// <summary>Adds a span.</summary>
    public void Add(TextSpan span) => _spans.Add(span);

    /// <summary>Whether one of them overlaps <paramref name="span"/>.</summary>
    public bool Overlaps(TextSpan span)
    {
        if (!_isMerged)
            Merge();
        var found = _spans.BinarySearch(new TextSpan(span.Start, 0));
        var index = found >= 0 ? found : ~found;
        return (index < _spans.Count && _spans[index].OverlapsWith(span)) || (index > 0 && _spans[index - 1].OverlapsWith(span));
    }

    /// <summary>Sorts the spans and makes one of those that overlap.</summary>
    private void Merge()
    {
        _isMerged = true;
        _spans.Sort();
        var kept = 0;
        for (var i = 0; i < _spans.Count; i++)
        {
            var span = _spans[i];
            if (kept > 0 && span.Start < _spans[kept - 1].End)
                _spans[kept - 1] = TextSpan.FromBounds(_spans[kept - 1].Start, Math.Max(_spans[kept - 1].End, span.End));
            else
                _spans[kept++] = span;
        }

        _spans.RemoveRange(kept, _spans.Count - kept);
    }
}
