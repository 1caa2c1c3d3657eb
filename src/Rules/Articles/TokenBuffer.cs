using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace KetamineLint.Articles;

/// <summary>Gathers the tokens of an article in a rented array, which the article takes over.</summary>
/// <param name="capacity">About how many there will be.</param>
internal sealed class TokenBuffer(int capacity = 1024)
{
    private List<int>? _numbers;
    private Token[] _items = Rented.Array<Token>(Math.Max(capacity, 16));

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens.</summary>
    public ReadOnlySpan<Token> Items => _items.AsSpan(0, Count);

    /// <summary>The token of that number.</summary>
    public ref Token this[int index] => ref _items[index];

    /// <summary>The tokens that begin with a digit.</summary>
    public ImmutableArray<int> Numbers => _numbers is null ? ImmutableArray<int>.Empty : ImmutableArray.Create(_numbers.ToArray());

    /// <summary>Adds a word that begins with a digit.</summary>
    public void AddNumber(in Token token)
    {
        (_numbers ??= []).Add(Count);
        Add(token);
    }

    /// <summary>Adds one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Token token)
    {
        var count = Count;
        if (count == _items.Length)
            Rented.Grow(ref _items, count, 2 * count);
        _items[count] = token;
        Count = count + 1;
    }

    /// <summary>Hands the array over: nothing can be asked or added any more.</summary>
    public Token[] Detach()
    {
        var items = _items;
        (_items, Count) = ([], 0);
        return items;
    }
}
