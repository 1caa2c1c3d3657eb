using System.Globalization;
using System.Text;

namespace KetamineLint.Reports;

/// <summary>Makes text from strangers safe to print: what a terminal would obey, reorder or not show is written as <c>\u{1B}</c>.</summary>
internal static class VisibleText
{
    private const int Joiner = 0x200D;
    private const int NonJoiner = 0x200C;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>The text with every such character written out.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var visible = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var length = StringInfo.GetNextTextElementLength(rest);
            Append(visible, rest[..length]);
            rest = rest[length..];
        }

        return visible.ToString();
    }

    /// <summary>Appends a text element, written out where it must be, and returns how many columns it takes.</summary>
    public static int Append(StringBuilder visible, ReadOnlySpan<char> element)
    {
        if (element.Length == 1 && element[0] is >= ' ' and <= '~')
        {
            visible.Append(element[0]);
            return 1;
        }

        if (IsSafe(element))
        {
            visible.Append(element);
            return DisplayWidth.Of(element);
        }

        var width = 0;
        while (!element.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf16(element, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            width += isWhole && !IsUnsafe(rune)
                ? AppendAsIs(visible, element[..length])
                : AppendEscaped(visible, isWhole ? rune.Value : element[0]);
            element = element[length..];
        }

        return width;
    }

    private static int AppendAsIs(StringBuilder visible, ReadOnlySpan<char> rune)
    {
        visible.Append(rune);
        return DisplayWidth.Of(rune);
    }

    private static int AppendEscaped(StringBuilder visible, int codePoint)
    {
        var before = visible.Length;
        visible.Append(CultureInfo.InvariantCulture, $"\\u{{{codePoint:X}}}");
        return visible.Length - before;
    }

    private static bool IsSafe(ReadOnlySpan<char> element)
    {
        var first = default(Rune);
        for (var at = 0; at < element.Length;)
        {
            if (Rune.DecodeFromUtf16(element[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done) return false;
            if (at == 0) first = rune;
            var isHeldByItsBase = at > 0 && (IsJoiner(rune) && !first.IsAscii || IsTag(rune) && first.Value == BlackFlag);
            if (!isHeldByItsBase && IsUnsafe(rune)) return false;
            at += length;
        }

        return true;
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.Format => !IsDrawn(rune),
            UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF,
            _ => false,
        };

    /// <summary>The signs of Arabic, Syriac and Kaithi that stand before numbers are format characters, and yet are drawn.</summary>
    private static bool IsDrawn(Rune rune) =>
        rune.Value is >= 0x600 and <= 0x605 or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD;

    private static bool IsJoiner(Rune rune) => rune.Value is Joiner or NonJoiner;

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;
}
