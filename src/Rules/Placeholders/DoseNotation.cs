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

    private static readonly Needles Signs = new(
        ".0", " .1", " .2", " .3", " .4", " .5", " .6", " .7", " .8", " .9", "(.1", "(.2", "(.3", "(.4", "(.5", "(.6", "(.7", "(.8", "(.9", "µg", "μg", " cc", "MSO4");

    /// <summary>The next such dose in <paramref name="prose"/> from <paramref name="at"/> on; null when there is none.</summary>
    public static DoseNotation? Next(ReadOnlySpan<char> prose, ref int at)
    {
        while (at < prose.Length && Signs.IndexIn(prose, at) is >= 0 and var sign)
        {
            at = sign + 2;
            if (Judge(prose, sign) is { } dose)
            {
                at = dose.Span.End;
                return dose;
            }
        }

        at = prose.Length;
        return null;
    }

    private static DoseNotation? Judge(ReadOnlySpan<char> prose, int sign) => prose[sign] switch
    {
        '.' => TrailingZero(prose, sign),
        ' ' or '(' when prose[sign + 1] == '.' => NakedPoint(prose, sign + 1),
        ' ' => Unit(prose, sign + 1, 2, "mL"),
        'M' or 'm' => new DoseNotation(new ProseSpan(sign, 4), "write 'morphine sulfate'", null, false),
        _ => Unit(prose, sign, 2, "mcg"),
    };

    private static DoseNotation? TrailingZero(ReadOnlySpan<char> prose, int point)
    {
        var (start, end) = (Back(prose, point), point + 1);
        while (end < prose.Length && prose[end] == '0')
            end++;
        return start < point && UnitEnd(prose, end) is { } unit && (start == 0 || prose[start - 1] is not ('.' or ',' or '–' or '-'))
            ? new DoseNotation(ProseSpan.FromBounds(start, unit), "leave out the zero after the point", prose[start..point].ToString() + prose[end..unit].ToString(), true)
            : null;
    }

    private static DoseNotation? NakedPoint(ReadOnlySpan<char> prose, int point)
    {
        var end = point + 1;
        while (end < prose.Length && prose[end] is >= '0' and <= '9')
            end++;
        return UnitEnd(prose, end) is { } unit
            ? new DoseNotation(ProseSpan.FromBounds(point, unit), "write a zero before the point", "0" + prose[point..unit].ToString(), true)
            : null;
    }

    private static DoseNotation? Unit(ReadOnlySpan<char> prose, int unit, int length, string right)
    {
        var number = unit;
        while (number > 0 && prose[number - 1] is ' ' or '\u00A0')
            number--;
        var start = Back(prose, number);
        var end = unit + length;
        return start < number && (end == prose.Length || !(char.IsLetterOrDigit(prose[end]) || prose[end] == '/'))
            ? new DoseNotation(ProseSpan.FromBounds(start, end), $"write '{right}'", prose[start..number].ToString() + " " + right, false)
            : null;
    }

    private static int Back(ReadOnlySpan<char> prose, int end)
    {
        var start = end;
        while (start > 0 && prose[start - 1] is (>= '0' and <= '9') or '.' or ',')
            start--;
        return start;
    }

    /// <summary>The end of a unit of dose after a number, or null; an amount in a volume is a finding of a laboratory, not a dose.</summary>
    private static int? UnitEnd(ReadOnlySpan<char> prose, int number)
    {
        var start = number;
        while (start < prose.Length && prose[start] is ' ' or '\u00A0')
            start++;
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
