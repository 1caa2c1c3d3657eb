#if NET
using System.Buffers;
using System.Text;
#endif

namespace KetamineLint.Articles;

/// <summary>Looks for any of a few characters.</summary>
internal sealed class CharacterSearch(string characters)
{
    private const int Window = 512;

#if NET
    private readonly SearchValues<char> _values = SearchValues.Create(characters);
#endif

    /// <summary>Where the first of them stands, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text) =>
#if NET
        text.IndexOfAny(_values);
#else
        text.IndexOfAny(characters.AsSpan());
#endif

    /// <summary>Where the first of them stands, or -1, if none of them is ASCII. Windows that are ASCII, as nearly all are, are passed over in a fraction of the time of a search.</summary>
    public int IndexBeyondAsciiIn(ReadOnlySpan<char> text)
    {
        for (var from = NextBeyondAscii(text, 0); from < text.Length; from = NextBeyondAscii(text, from + Window))
        {
            var found = IndexIn(text.Slice(from, Math.Min(Window, text.Length - from)));
            if (found >= 0)
            {
                return from + found;
            }
        }

        return -1;
    }

    /// <summary>Where the first character from <paramref name="first"/> to <paramref name="last"/> stands, or -1.</summary>
    public static int IndexInRange(ReadOnlySpan<char> text, char first, char last)
    {
#if NET
        return text.IndexOfAnyInRange(first, last);
#else
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= first && text[i] <= last)
            {
                return i;
            }
        }

        return -1;
#endif
    }

    /// <summary>Where the first character beyond ASCII stands, or -1.</summary>
    public static int IndexBeyondAscii(ReadOnlySpan<char> text)
    {
        var from = NextBeyondAscii(text, 0);
        return from >= text.Length ? -1 : from + IndexInRange(text[from..], '\u0080', '\uFFFF');
    }

    /// <summary>Where the first window begins that holds a character beyond ASCII, or the length of the text or more. To know that there is none takes a fraction of the time of looking for it.</summary>
    private static int NextBeyondAscii(ReadOnlySpan<char> text, int from)
    {
#if NET
        while (from < text.Length && Ascii.IsValid(text.Slice(from, Math.Min(Window, text.Length - from))))
        {
            from += Window;
        }
#endif

        return from;
    }
}
