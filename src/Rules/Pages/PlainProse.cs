using System.Text;

namespace KetamineLint;

/// <summary>Takes the inline markup off a line of a page.</summary>
internal static class PlainProse
{
    private static readonly char[] s_marks = ['`', '\\', '*', '_', '['];

    /// <summary><paramref name="line"/> without emphasis and code marks; <c>[text](address)</c> is <c>text (address)</c>.</summary>
    public static string Of(string line)
    {
        if (line.IndexOfAny(s_marks) < 0)
            return line;
        var plain = new StringBuilder(line.Length);
        var isCode = false;
        for (var i = 0; i < line.Length; i++)
        {
            var unit = line[i];
            if (unit == '`')
                isCode = !isCode;
            else if (isCode)
                plain.Append(unit);
            else if (unit == '\\' && i + 1 < line.Length && char.IsPunctuation(line[i + 1]))
                plain.Append(line[++i]);
            else if (unit == '*' && !IsBullet(line, i))
                continue;
            else if (unit == '_' && IsEdgeOfWord(line, i))
                continue;
            else if (unit == '[' && AddressOf(line, i) is { } link)
            {
                plain.Append(Of(link.Text)).Append(" (").Append(link.Address).Append(')');
                i = link.End;
            }
            else
                plain.Append(unit);
        }

        return plain.ToString();
    }

    private static bool IsBullet(string line, int at) => line.Substring(0, at).Trim().Length == 0 && at + 1 < line.Length && line[at + 1] == ' ';

    private static bool IsEdgeOfWord(string line, int at) =>
        at == 0 || at == line.Length - 1 || !char.IsLetterOrDigit(line[at - 1]) || !char.IsLetterOrDigit(line[at + 1]);

    private static (string Text, string Address, int End)? AddressOf(string line, int start)
    {
        var middle = line.IndexOf("](", start, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : line.IndexOf(')', middle);
        return end < 0 || line.IndexOf('[', start + 1, middle - start - 1) >= 0
            ? null
            : (line.Substring(start + 1, middle - start - 1), line.Substring(middle + 2, end - middle - 2), end);
    }
}
