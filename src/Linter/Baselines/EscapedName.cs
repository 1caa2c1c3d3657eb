using System.Globalization;
using System.Text;

namespace KetamineLint.Baselines;

/// <summary>A path on a line of its own kind: what would break the line, and a backslash, is written as <c>\u{A}</c>.</summary>
internal static class EscapedName
{
    /// <summary>Writes a path.</summary>
    public static string Write(string path)
    {
        if (!path.Any(IsEscaped)) return path;
        var escaped = new StringBuilder(path.Length + 8);
        foreach (var unit in path)
        {
            if (IsEscaped(unit)) escaped.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)unit:X}}}");
            else escaped.Append(unit);
        }

        return escaped.ToString();
    }

    /// <summary>Reads a path; null if it was not written so.</summary>
    public static string? Read(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var path = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                path.Append(text[i]);
                continue;
            }

            var end = text.IndexOf('}', i);
            if (end < i + 4 || text[i + 1] != 'u' || text[i + 2] != '{'
                || !ushort.TryParse(text.AsSpan(i + 3, end - i - 3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)) return null;
            path.Append((char)unit);
            i = end;
        }

        return path.ToString();
    }

    private static bool IsEscaped(char unit) => char.IsControl(unit) || unit is '\\' or '\u2028' or '\u2029';
}
