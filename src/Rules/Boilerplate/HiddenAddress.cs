using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Boilerplate;

/// <summary>Finds what a protection against robots puts in place of an address, <c>[email protected]</c>, whatever white space it is written with, in code too.</summary>
internal static class HiddenAddress
{
    /// <summary>What it ends with, in lower case always.</summary>
    public const string End = "protected]";

    private const string Start = "[email";

    /// <summary>The next one in <paramref name="source"/> from <paramref name="at"/> on; null when there is none.</summary>
    public static TextSpan? Next(string source, ref int at)
    {
        // The bracket is rare, and one character is found in a fraction of the time of ten.
        while ((at = source.IndexOf(End[^1], at)) >= 0)
        {
            at++;
            if (!source.AsSpan(0, at).EndsWith(End.AsSpan()))
                continue;
            var word = at - End.Length;
            var space = word;
            while (space > 0 && word - space < 2 * Start.Length && char.IsWhiteSpace(source[space - 1]))
                space--;
            if (space < word && space >= Start.Length
                && source.AsSpan(space - Start.Length, Start.Length).Equals(Start.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return TextSpan.FromBounds(space - Start.Length, at);
        }

        return null;
    }
}
