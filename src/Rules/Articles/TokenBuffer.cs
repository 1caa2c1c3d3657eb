using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace KetamineLint.Articles;

/// <summary>Gathers the tokens of one article after the other, always in the same array.</summary>
internal sealed class TokenBuffer
{
    /// <summary>What an article longer than this needed is not kept for the next one.</summary>
    private const int MostKept = 1 << 18;

    private readonly List<int> _numbers = [];
    private Token[] _items = new Token[1024];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens.</summary>
    public ReadOnlySpan<Token> Items => _items.AsSpan(0, Count);

    /// <summary>The token of that number.</summary>
    public ref Token this[int index] => ref _items[index];

    /// <summary>The tokens that begin with a digit.</summary>
    public ImmutableArray<int> Numbers => _numbers.Count == 0 ? ImmutableArray<int>.Empty : ImmutableArray.Create(_numbers.ToArray());

    /// <summary>Adds a word that begins with a digit.</summary>
    public void AddNumber(in Token token)
    {
        _numbers.Add(Count);
        Add(token);
    }

    /// <summary>Adds one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Token token)
    {
        var count = Count;
        if (count == _items.Length)
            Array.Resize(ref _items, 2 * count);
        _items[count] = token;
        Count = count + 1;
    }

    /// <summary>Takes all away.</summary>
    public void Clear()
    {
        Count = 0;
        _numbers.Clear();
        if (_items.Length > MostKept)
            _items = new Token[1024];
    }

    /// <summary>The tokens, for good.</summary>
    public ImmutableArray<Token> ToImmutableArray()
    {
        var copy = Unfilled.Copy(Items);
        return Unsafe.As<Token[], ImmutableArray<Token>>(ref copy);
    }
}
