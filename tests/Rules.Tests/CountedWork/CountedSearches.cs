using System.Buffers;

namespace KetamineLint.Tests.CountedWork;

/// <summary>
/// Searches of the base library that hold a loop which a rewriter of our assemblies cannot see; each counts the characters it goes over.
/// A call of a search with the same name and parameters is replaced by one of these.
/// </summary>
public static class CountedSearches
{
    public static int IndexOf(ReadOnlySpan<char> text, char value) => Work.Searched(text.IndexOf(value), text.Length);

    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> value) => Work.Searched(text.IndexOf(value), text.Length);

    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> value, StringComparison comparison) => Work.Searched(text.IndexOf(value, comparison), text.Length);

    public static int IndexOfAny(ReadOnlySpan<char> text, char first, char second) => Work.Searched(text.IndexOfAny(first, second), text.Length);

    public static int IndexOfAny(ReadOnlySpan<char> text, char first, char second, char third) => Work.Searched(text.IndexOfAny(first, second, third), text.Length);

    public static int IndexOfAny(ReadOnlySpan<char> text, ReadOnlySpan<char> values) => Work.Searched(text.IndexOfAny(values), text.Length);

    public static int IndexOfAny(ReadOnlySpan<char> text, SearchValues<char> values) => Work.Searched(text.IndexOfAny(values), text.Length);

    public static int IndexOfAny(ReadOnlySpan<char> text, SearchValues<string> values) => Work.Searched(text.IndexOfAny(values), text.Length);

    public static int IndexOfAnyExcept(ReadOnlySpan<char> text, char value) => Work.Searched(text.IndexOfAnyExcept(value), text.Length);

    public static int IndexOfAnyExcept(ReadOnlySpan<char> text, SearchValues<char> values) => Work.Searched(text.IndexOfAnyExcept(values), text.Length);

    public static int IndexOfAnyInRange(ReadOnlySpan<char> text, char first, char last) => Work.Searched(text.IndexOfAnyInRange(first, last), text.Length);

    /// <summary>Whether the text is ASCII: <see cref="System.Text.Ascii"/> stops at the first character that is not.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) => Work.Searched(text.IndexOfAnyExceptInRange('\0', '\u007F'), text.Length) < 0;

    public static int IndexOf(string text, char value) => Work.Searched(text.IndexOf(value), text.Length);

    public static int IndexOf(string text, char value, int start) => SearchedFrom(start, text.IndexOf(value, start), text.Length);

    public static int IndexOf(string text, string value, StringComparison comparison) => Work.Searched(text.IndexOf(value, comparison), text.Length);

    public static int IndexOf(string text, string value, int start, StringComparison comparison) => SearchedFrom(start, text.IndexOf(value, start, comparison), text.Length);

    public static int LastIndexOf(ReadOnlySpan<char> text, char value) => SearchedBack(text.LastIndexOf(value), text.Length);

    public static int LastIndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> value) => SearchedBack(text.LastIndexOf(value), text.Length);

    public static int LastIndexOfAny(ReadOnlySpan<char> text, SearchValues<char> values) => SearchedBack(text.LastIndexOfAny(values), text.Length);

    private static int SearchedFrom(int start, int at, int length)
    {
        Work.Searched(at < 0 ? at : at - start, length - start);
        return at;
    }

    private static int SearchedBack(int at, int length)
    {
        Work.Searched(at < 0 ? at : length - at, length);
        return at;
    }
}
