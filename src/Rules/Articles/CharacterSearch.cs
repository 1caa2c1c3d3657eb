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
        for (var from = 0; from < text.Length; from += Window)
        {
            var window = text.Slice(from, Math.Min(Window, text.Length - from));
            var found = IsAscii(window) ? -1 : IndexIn(window);
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
#if NET
        return IsAscii(text) ? -1 : text.IndexOfAnyExceptInRange('\0', '\u007F');
#else
        return IndexInRange(text, '\u0080', '\uFFFF');
#endif
    }

    private static bool IsAscii(ReadOnlySpan<char> text) =>
#if NET
        Ascii.IsValid(text);
#else
        IndexBeyondAscii(text) < 0;
#endif
}
