using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>An example, read from how it is written: <c>[|…|]</c> marks what must be flagged, <c>\u{A0}</c> is a character that cannot be seen.</summary>
/// <param name="Text">The text, without marks and escapes.</param>
/// <param name="Spans">What was marked, in order of where it begins.</param>
internal sealed record MarkedText(string Text, ImmutableArray<TextSpan> Spans)
{
    /// <summary>Reads an example. Marks may lie in one another.</summary>
    /// <exception cref="FormatException">An escape is no number.</exception>
    public static MarkedText Parse(string markup)
    {
        if (markup.IndexOf("[|", StringComparison.Ordinal) < 0 && markup.IndexOf("|]", StringComparison.Ordinal) < 0 && markup.IndexOf('\\') < 0)
            return new(markup, ImmutableArray<TextSpan>.Empty);
        var text = new StringBuilder(markup.Length);
        var open = new Stack<int>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < markup.Length; i++)
        {
            if (IsAt(markup, i, "[|"))
            {
                open.Push(text.Length);
                i++;
            }
            else if (IsAt(markup, i, "|]"))
            {
                if (open.Count > 0)
                    spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                i++;
            }
            else if (IsAt(markup, i, @"\u{") && markup.IndexOf('}', i) is var end and > 0)
            {
                Append(text, int.Parse(markup[(i + 3)..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i = end;
            }
            else
            {
                text.Append(markup[i]);
            }
        }

        spans.Sort((one, other) => one.CompareTo(other));
        return new(text.ToString(), spans.ToImmutable());
    }

    /// <summary>A code point, or half of a surrogate pair: examples may be text that is no text.</summary>
    private static void Append(StringBuilder text, int character)
    {
        if (character < 0x10000)
            text.Append((char)character);
        else
            text.Append(char.ConvertFromUtf32(character));
    }

    private static bool IsAt(string text, int position, string mark) => string.CompareOrdinal(text, position, mark, 0, mark.Length) == 0;
}
