using System.Collections.Immutable;
using KetamineLint.Directives;

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
}
