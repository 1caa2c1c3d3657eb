using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Directives;

/// <summary>Where findings of one rule pass, and by which directive. Asking costs the logarithm of the number of directives.</summary>
internal sealed class RuleReach
{
    private readonly List<(TextSpan Span, int Directive)> _reaches;
    private readonly int[] _farthest;

    /// <summary>Puts reaches in order.</summary>
    /// <param name="reaches">Half-open spans of the source, and the numbers of the directives that reach over them.</param>
    public RuleReach(List<(TextSpan Span, int Directive)> reaches)
    {
        reaches.Sort(static (one, other) => one.Span.Start != other.Span.Start ? one.Span.Start.CompareTo(other.Span.Start) : one.Directive.CompareTo(other.Directive));
        _reaches = reaches;
        _farthest = new int[reaches.Count];
        for (var i = 1; i < _farthest.Length; i++)
            _farthest[i] = reaches[i].Span.End > reaches[_farthest[i - 1]].Span.End ? i : _farthest[i - 1];
    }

    /// <summary>Of the directives that reach over <paramref name="position"/> the one that reaches farthest, or null.</summary>
    public int? At(int position)
    {
        int low = 0, high = _reaches.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_reaches[middle].Span.Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return null;
        var (span, directive) = _reaches[_farthest[low - 1]];
        return position < span.End ? directive : null;
    }

    /// <summary>The directives that reach over one of <paramref name="positions"/>, which ascend.</summary>
    public IEnumerable<int> Over(List<int> positions)
    {
        foreach (var (span, directive) in _reaches)
        {
            var found = positions.BinarySearch(span.Start);
            var next = found >= 0 ? found : ~found;
            if (next < positions.Count && positions[next] < span.End)
                yield return directive;
        }
    }
}
