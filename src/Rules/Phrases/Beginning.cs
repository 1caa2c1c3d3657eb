namespace KetamineLint.Phrases;

/// <summary>What can begin with a word, in four bytes, so that most words of an article cost no more than a look at these.</summary>
/// <remarks>
/// For each word that begins something the automaton has a filter of one hash: which words and marks may follow it, which of them are
/// enough by themselves, and what may stand behind the others. The words that begin most are few, and so are the bytes of their filters:
/// they stay in the processor's caches, as one filter of all pairs did not.
/// </remarks>
/// <param name="Packed">The reach, whether the word is a phrase by itself, and where its filter stands.</param>
internal readonly record struct Beginning(uint Packed)
{
    /// <summary>A reach that stands for all words: something may begin with the word, whatever follows.</summary>
    public const int Everything = 63;

    /// <summary>A filter has no more places than two to the power of this.</summary>
    public const int MostPlacesPower = 15;

    /// <summary>The place after the last one that a filter may start at.</summary>
    public const int EndOfFilters = 1 << (32 - StartShift);

    private const uint AloneBit = 64;
    private const int PowerShift = 7;
    private const int StartShift = 11;

    /// <summary>Makes one without a filter.</summary>
    /// <param name="reach">See <see cref="Reach"/>.</param>
    /// <param name="isAlone">See <see cref="IsAlone"/>.</param>
    public Beginning(int reach, bool isAlone)
        : this((uint)reach | (isAlone ? AloneBit : 0))
    {
    }

    /// <summary>Nothing begins with the word.</summary>
    public bool IsNothing => Packed == 0;

    /// <summary>Among how many of the next words one must follow by the filter, if anything is to begin with the word; 0 for nothing, <see cref="Everything"/>.</summary>
    public int Reach => (int)(Packed & Everything);

    /// <summary>Whether the word is a phrase by itself.</summary>
    public bool IsAlone => (Packed & AloneBit) != 0;

    private int Start => (int)(Packed >> StartShift);

    private uint Mask => (1u << (int)((Packed >> PowerShift) & MostPlacesPower)) - 1;

    /// <summary>The key of a word or a mark that follows.</summary>
    public static uint KeyOf(int label) => (((uint)label * 0x85EBCA77) ^ 0x9E3779B1) * 0xC2B2AE3D;

    /// <summary>The key of a follower that is enough by itself, whatever comes next.</summary>
    public static uint KeyOfEnough(uint follower) => (follower ^ 0x27D4EB2F) * 0x165667B1;

    /// <summary>The key of what stands behind a follower.</summary>
    public static uint KeyOfNext(uint follower, int label) => (follower ^ ((uint)label * 0x9E3779B1)) * 0x165667B1;

    /// <summary>What begins with a word in one way or another.</summary>
    public Beginning Or(Beginning other) => new(Math.Max(Reach, other.Reach), IsAlone || other.IsAlone);

    /// <summary>This, with the filter that stands at <paramref name="start"/> and has two to the power of <paramref name="power"/> places.</summary>
    public Beginning WithFilter(int start, int power) => new(Packed | ((uint)power << PowerShift) | ((uint)start << StartShift));

    /// <summary>This, with the filter of another.</summary>
    public Beginning WithFilterOf(Beginning other) => new(Packed | (other.Packed & ~(Everything | AloneBit)));

    /// <summary>The filter.</summary>
    /// <param name="filters">All filters.</param>
    public ReadOnlySpan<ulong> FilterIn(ulong[] filters) => filters.AsSpan(Start, (int)Mask + 1);

    /// <summary>Puts a key into the filter.</summary>
    /// <param name="key">The key.</param>
    /// <param name="filters">All filters.</param>
    public void Add(uint key, ulong[] filters) => filters[PlaceOf(key)] |= 1UL << BitOf(key);

    /// <summary>Whether the key may be in the filter. One strange key in ten is taken for one that is.</summary>
    public bool MayHave(uint key, ulong[] filters) => ((filters[PlaceOf(key)] >> BitOf(key)) & 1) != 0;

    private static int BitOf(uint key) => (int)((key >> 4) & 63);

    private int PlaceOf(uint key) => Start + (int)((key >> 10) & Mask);
}
