using System.Globalization;
using System.Text;

namespace KetamineLint.Reports;

/// <summary>How many columns of a terminal a character takes.</summary>
/// <remarks>
/// Unicode's East Asian Width (wide and fullwidth take two columns), with what terminals do for sequences: combining marks take none,
/// flags, joined emoji and a base with U+FE0F take two.
/// </remarks>
internal static class DisplayWidth
{
    private const int Joiner = 0x200D;
    private const int TextStyle = 0xFE0E;
    private const int EmojiStyle = 0xFE0F;

    /// <summary>Pairs of first and last code points that take two columns, in order: Unicode 16, EastAsianWidth.txt, W and F.</summary>
    private static ReadOnlySpan<int> Wide =>
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
        0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
        0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0xA4CF,
        0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
        0x16FE0, 0x18D8F, 0x1AFF0, 0x1B2FB, 0x1D300, 0x1D356, 0x1D360, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E,
        0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3,
        0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E,
        0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC,
        0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EF, 0x1F6F4, 0x1F6FF, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945,
        0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
    ];

    /// <summary>The columns of one text element: a base and what combines with it, as <see cref="StringInfo"/> parts text.</summary>
    public static int Of(ReadOnlySpan<char> element)
    {
        var width = 0;
        var isJoined = false;
        foreach (var rune in element.EnumerateRunes())
        {
            if (rune.Value == EmojiStyle) width = width == 0 ? 0 : 2;
            else if (rune.Value == TextStyle) width = Math.Min(width, 1);
            else if (rune.Value == Joiner) isJoined = true;
            else if (width < 2 || !(isJoined || IsSkinTone(rune))) width += Of(rune);
        }

        return width;
    }

    private static int Of(Rune rune)
    {
        if (rune.IsAscii) return 1;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => 0,
            UnicodeCategory.Format => 0,
            _ when IsMedialOrFinalJamo(rune) => 0,
            _ => IsWide(rune) ? 2 : 1,
        };
    }

    /// <summary>A vowel or a final consonant of Hangul, which stands in the cell of the consonant before it.</summary>
    private static bool IsMedialOrFinalJamo(Rune rune) => rune.Value is >= 0x1160 and <= 0x11FF or >= 0xD7B0 and <= 0xD7FF;

    private static bool IsSkinTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsWide(Rune rune)
    {
        var found = Wide.BinarySearch(rune.Value);
        return found >= 0 || (~found & 1) == 1;
    }
}
