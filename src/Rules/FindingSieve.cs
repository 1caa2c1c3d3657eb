using System.Collections.Immutable;
using KetamineLint.Directives;

namespace KetamineLint;

/// <summary>Takes the findings of rule after rule, superiors first, and keeps what is to be reported: what no other rule supersedes, no directive lets pass, and of each rule the first.</summary>
/// <remarks>However much a rule finds, only so much of its findings stays in memory as is to be reported, and of a rule that supersedes others the spans.</remarks>
/// <param name="suppressions">The article's directives, or null.</param>
/// <param name="mostOfRule">How many findings of one rule are kept.</param>
internal sealed class FindingSieve(Suppressions? suppressions, int mostOfRule)
{
    private static readonly Comparer<Finding> s_order = Comparer<Finding>.Create(InOrder);
    private static readonly Comparer<SuppressedFinding> s_orderOfSuppressed = Comparer<SuppressedFinding>.Create(static (one, other) => InOrder(one.Finding, other.Finding));

    private readonly Precedence _precedence = new();
    private readonly FirstOfRule<Finding> _found = new(s_order, mostOfRule);
    private readonly FirstOfRule<SuppressedFinding>? _suppressed = suppressions is null ? null : new(s_orderOfSuppressed, mostOfRule);

    /// <summary>Takes a finding of the rule that is being asked.</summary>
    public void Add(Finding finding)
    {
        if (_precedence.IsSuperseded(finding))
            return;
        _precedence.Add(finding);
        if (suppressions?.Find(finding) is { } directive)
            _suppressed!.Add(new(finding, directive.Reason, directive.Span));
        else
            _found.Add(finding);
    }

    /// <summary>Ends the findings of a rule; returns how many of them are left out.</summary>
    public int EndRule()
    {
        _suppressed?.EndRule();
        return _found.EndRule();
    }

    /// <summary>What is to be reported, by position, then by id.</summary>
    public ImmutableArray<Finding> Findings() => _found.InOrder();

    /// <summary>What a directive let pass, in the same order.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed() => _suppressed?.InOrder() ?? ImmutableArray<SuppressedFinding>.Empty;

    private static int InOrder(Finding one, Finding other) =>
        one.Span.Start != other.Span.Start ? one.Span.Start.CompareTo(other.Span.Start)
        : string.CompareOrdinal(one.Rule.Id, other.Rule.Id) is not 0 and var order ? order
        : one.Span.End.CompareTo(other.Span.End);

    /// <summary>Keeps the first items of each rule. Items come in any order; sorting away what is too much, each time there is twice as much, costs as good as nothing.</summary>
    private sealed class FirstOfRule<T>(Comparer<T> order, int most)
    {
        private readonly List<T> _items = [];
        private int _begin;
        private int _leftOut;

        public void Add(T item)
        {
            _items.Add(item);
            if (_items.Count - _begin == 2 * most)
                Cut();
        }

        public int EndRule()
        {
            Cut();
            var leftOut = _leftOut;
            (_begin, _leftOut) = (_items.Count, 0);
            return leftOut;
        }

        public ImmutableArray<T> InOrder()
        {
            if (_items.Count == 0)
                return ImmutableArray<T>.Empty;
            _items.Sort(order);
            return _items.ToImmutableArray();
        }

        private void Cut()
        {
            var surplus = _items.Count - _begin - most;
            if (surplus <= 0)
                return;
            _items.Sort(_begin, _items.Count - _begin, order);
            _items.RemoveRange(_items.Count - surplus, surplus);
            _leftOut += surplus;
        }
    }
}
