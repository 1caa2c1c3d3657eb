namespace KetamineLint.Baselines;

/// <summary>How many findings of each kind there are: a second copy of a known one is one too many.</summary>
internal sealed class FindingCounts
{
    private readonly SortedDictionary<FindingKey, int> _counts;

    /// <summary>Nothing.</summary>
    public FindingCounts() => _counts = new(Order);

    /// <summary>As many as another has.</summary>
    public FindingCounts(FindingCounts other) => _counts = new(other._counts, Order);

    /// <summary>What there is, in order of rule and hash.</summary>
    public IEnumerable<KeyValuePair<FindingKey, int>> All => _counts;

    private static Comparer<FindingKey> Order { get; } = Comparer<FindingKey>.Create((one, other) =>
        string.CompareOrdinal(one.RuleId, other.RuleId) is not 0 and var order ? order : string.CompareOrdinal(one.Sentence, other.Sentence));

    /// <summary>Adds some.</summary>
    public void Add(FindingKey key, int count = 1) => _counts[key] = _counts.GetValueOrDefault(key) + count;

    /// <summary>Takes one away, if there is one.</summary>
    public bool Take(FindingKey key)
    {
        if (!_counts.TryGetValue(key, out var count)) return false;
        if (count > 1) _counts[key] = count - 1;
        else _counts.Remove(key);
        return true;
    }

    /// <summary>Takes one of a rule away, whatever its sentence, if there is one.</summary>
    public bool TakeAny(string ruleId)
    {
        foreach (var key in _counts.Keys)
        {
            if (key.RuleId == ruleId) return Take(key);
        }

        return false;
    }
}
