namespace KetamineLint.Phrases;

/// <summary>Hits of one set in an article, a block or a sentence.</summary>
public readonly struct ReadOnlyPhraseHits
{
    private readonly PhraseHits _hits;
    private readonly PhraseSet _set;
    private readonly int _first;

    internal ReadOnlyPhraseHits(PhraseHits hits, PhraseSet set, int first, int count) =>
        (_hits, _set, _first, Count) = (hits, set, first, count);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The hit of that number.</summary>
    public PhraseHit this[int index] => (uint)index < (uint)Count
        ? new PhraseHit(_hits, _set, _first + index)
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Enumerates the hits without making an object.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The enumerator.</summary>
    public struct Enumerator
    {
        private readonly ReadOnlyPhraseHits _hits;
        private int _index;

        internal Enumerator(ReadOnlyPhraseHits hits) => (_hits, _index) = (hits, -1);

        /// <summary>The hit at hand.</summary>
        public readonly PhraseHit Current => _hits[_index];

        /// <summary>Goes to the next hit.</summary>
        public bool MoveNext() => ++_index < _hits.Count;
    }
}
