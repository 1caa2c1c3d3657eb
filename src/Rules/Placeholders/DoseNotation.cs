using KetamineLint.Articles;

namespace KetamineLint.Placeholders;

/// <summary>A dose that is easily misread.</summary>
/// <param name="Span">Where it stands in the prose.</param>
/// <param name="Remedy">What to write: a clause.</param>
/// <param name="Replacement">The dose as it should be written, or null.</param>
/// <param name="IsTenfold">Whether misreading it changes the dose tenfold.</param>
internal readonly record struct DoseNotation(ProseSpan Span, string Remedy, string? Replacement, bool IsTenfold)
{
    private static readonly string[] Units = ["mg", "mcg", "µg", "μg", "ml", "units", "unit"];

    /// <summary>Units that are written otherwise, with a blank before them or not, and how to write them.</summary>
    private static readonly (string Unit, string Right)[] Misread = [("µg", "mcg"), ("μg", "mcg"), (" cc", "mL")];

    /// <summary>The dose that a number is, or null if it is none that is easily misread.</summary>
    /// <param name="prose">The prose of the article.</param>
    /// <param name="word">A word that begins with a digit.</param>
    public static DoseNotation? Of(ReadOnlySpan<char> prose, ProseSpan word) =>
        MayHaveUnit(prose, word.Start) ? NakedPoint(prose, word.Start - 1) ?? TrailingZero(prose, word) ?? Unit(prose, word.Start) : null;

    /// <summary>Whether after a number a unit may begin, as after few it does.</summary>
    private static bool MayHaveUnit(ReadOnlySpan<char> prose, int number)
    {
        var unit = SkipBlanks(prose, DigitsEnd(prose, number));
        return unit < prose.Length && prose[unit] is 'm' or 'M' or 'u' or 'U' or 'c' or 'C' or > '\u007F';
    }

    private static DoseNotation? TrailingZero(ReadOnlySpan<char> prose, ProseSpan word)
    {
        var zero = word.Length < "1.0".Length ? -1 : prose.Slice(word.Start, word.Length).IndexOf(".0".AsSpan());
        if (zero < 0)
            return null;
        var (start, point) = (word.Start, word.Start + zero);
        var end = point + 1;
        while (end < prose.Length && prose[end] == '0')
            end++;
        return UnitEnd(prose, end) is { } unit && (start == 0 || prose[start - 1] is not ('.' or ',' or '–' or '-'))
            ? new DoseNotation(ProseSpan.FromBounds(start, unit), "leave out the zero after the point", prose[start..point].ToString() + prose[end..unit].ToString(), true)
            : null;
    }

    private static DoseNotation? NakedPoint(ReadOnlySpan<char> prose, int point)
    {
        if (point < 1 || prose[point] != '.' || prose[point - 1] is not (' ' or '('))
            return null;
        return UnitEnd(prose, DigitsEnd(prose, point + 1)) is { } unit
            ? new DoseNotation(ProseSpan.FromBounds(point, unit), "write a zero before the point", "0" + prose[point..unit].ToString(), true)
            : null;
    }

    private static DoseNotation? Unit(ReadOnlySpan<char> prose, int start)
    {
        var number = DigitsEnd(prose, start);
        var blanks = SkipBlanks(prose, number);
        if (blanks == prose.Length || prose[blanks] is not ('c' or 'C' or > '\u007F'))
            return null;
        foreach (var (unit, right) in Misread)
        {
            var at = unit[0] == ' ' && blanks > number ? blanks - 1 : blanks;
            var end = at + unit.Length;
            if (prose[at..].StartsWith(unit.AsSpan(), StringComparison.OrdinalIgnoreCase)
                && (end == prose.Length || !(char.IsLetterOrDigit(prose[end]) || prose[end] == '/')))
                return new DoseNotation(ProseSpan.FromBounds(start, end), $"write '{right}'", prose[start..number].ToString() + " " + right, false);
        }

        return null;
    }

    private static int DigitsEnd(ReadOnlySpan<char> prose, int end)
    {
        while (end < prose.Length && prose[end] is (>= '0' and <= '9') or '.' or ',')
            end++;
        return end;
    }

    private static int SkipBlanks(ReadOnlySpan<char> prose, int at)
    {
        while (at < prose.Length && prose[at] is ' ' or '\u00A0')
            at++;
        return at;
    }

    /// <summary>The end of a unit of dose after a number, or null; an amount in a volume is a finding of a laboratory, not a dose.</summary>
    private static int? UnitEnd(ReadOnlySpan<char> prose, int number)
    {
        var start = SkipBlanks(prose, number);
        foreach (var unit in Units)
        {
            var end = start + unit.Length;
            if (!prose[start..].StartsWith(unit.AsSpan(), StringComparison.OrdinalIgnoreCase) || (end < prose.Length && char.IsLetterOrDigit(prose[end])))
                continue;
            var isConcentration = end + 1 < prose.Length && prose[end] == '/' && prose[end + 1] is 'd' or 'L' or 'l' or 'm';
            return isConcentration ? null : end;
        }

        return null;
    }
}
