using System.Collections.Immutable;
using KetamineLint.Directives;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>One span, one story: where findings of two rules overlap and one supersedes the other, the other goes. A finding that goes takes no other with it.</summary>
internal sealed class Precedence
{
    private Dictionary<string, Coverage>? _coverages;

    /// <summary>The order in which rules are asked: each after all that supersede it, and those about directives last.</summary>
    public static ImmutableArray<ConfiguredRule> Order(ImmutableArray<ConfiguredRule> rules)
    {
        var superiors = rules.Where(configured => !configured.Rule.Supersedes.IsEmpty).ToList();
        var order = ImmutableArray.CreateBuilder<ConfiguredRule>(rules.Length);
        var seen = new HashSet<ConfiguredRule>();
        foreach (var configured in rules.OrderBy(configured => configured.Rule is DirectiveRule))
            Visit(configured);
        return order.MoveToImmutable();

        void Visit(ConfiguredRule configured)
        {
            if (!seen.Add(configured))
                return;
            foreach (var superior in superiors)
            {
                if (superior.Rule.Supersedes.Contains(configured.Rule.Id))
                    Visit(superior);
            }

            order.Add(configured);
        }
    }

    /// <summary>Whether a finding stands that supersedes this one.</summary>
    public bool IsSuperseded(Finding finding) =>
        _coverages is not null && _coverages.TryGetValue(finding.Rule.Id, out var coverage) && coverage.Overlaps(finding.Span);

    /// <summary>Remembers a finding that stands.</summary>
    public void Add(Finding finding)
    {
        foreach (var inferior in finding.Rule.Supersedes)
        {
            _coverages ??= new(StringComparer.Ordinal);
            if (!_coverages.TryGetValue(inferior, out var coverage))
                _coverages.Add(inferior, coverage = new());
            coverage.Add(finding.Span);
        }
    }

    /// <summary>What the superiors of one rule cover. All spans are added before the first question.</summary>
    private sealed class Coverage
    {
        private readonly List<TextSpan> _spans = [];
        private bool _isMerged;

        public void Add(TextSpan span) => _spans.Add(span);

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
}
