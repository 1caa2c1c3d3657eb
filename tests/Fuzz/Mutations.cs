namespace KetamineLint.Fuzz;

/// <summary>Inputs made of others by chance: the same ones for the same number to begin with.</summary>
/// <param name="seeds">What they are made of; at least one.</param>
/// <param name="number">The number that chance begins with.</param>
internal sealed class Mutations(IReadOnlyList<byte[]> seeds, int number)
{
    private const int LongestInput = 1 << 16;
    private const int MostSteps = 5;
    private const int MostRepeats = 200;

    private readonly Random _random = new(number);

    /// <summary>The next one.</summary>
    public byte[] Next()
    {
        var input = Any();
        for (var steps = _random.Next(1, MostSteps + 1); steps > 0; steps--)
        {
            input = _random.Next(5) switch
            {
                0 => Flip(input),
                1 => Splice(input, Any()),
                2 => Repeat(input),
                3 => input[..At(input)],
                _ => Remove(input),
            };
        }

        return input.Length > LongestInput ? input[..LongestInput] : input;
    }

    private byte[] Any() => seeds[_random.Next(seeds.Count)];

    private int At(byte[] input) => _random.Next(input.Length + 1);

    private Range Piece(byte[] input)
    {
        var (one, other) = (At(input), At(input));
        return Math.Min(one, other)..Math.Max(one, other);
    }

    private byte[] Flip(byte[] input)
    {
        var flipped = (byte[])input.Clone();
        for (var count = Math.Min(flipped.Length, _random.Next(1, 9)); count > 0; count--)
        {
            flipped[_random.Next(flipped.Length)] ^= (byte)(1 << _random.Next(8));
        }

        return flipped;
    }

    /// <summary>A piece of another input in the place of what stands there, or before it.</summary>
    private byte[] Splice(byte[] input, byte[] other)
    {
        var piece = Piece(input);
        return [.. input[..piece.Start], .. other[Piece(other)], .. input[(_random.Next(2) == 0 ? piece.Start : piece.End)..]];
    }

    private byte[] Repeat(byte[] input)
    {
        var piece = Piece(input);
        var repeated = input[piece];
        var count = Math.Min(_random.Next(2, MostRepeats), LongestInput / Math.Max(1, repeated.Length));
        return [.. input[..piece.Start], .. Enumerable.Repeat(repeated, count).SelectMany(bytes => bytes), .. input[piece.End..]];
    }

    private byte[] Remove(byte[] input)
    {
        var piece = Piece(input);
        return [.. input[..piece.Start], .. input[piece.End..]];
    }
}
