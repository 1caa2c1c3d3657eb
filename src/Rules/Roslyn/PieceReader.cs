using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>Reads one piece of a string as its literal spells it: escapes, doubled quotes and braces, indentation.</summary>
/// <param name="written">The token that holds the piece.</param>
/// <param name="offset">Where the token begins in the source.</param>
/// <param name="spelling">How it is spelled.</param>
/// <param name="text">Takes what it says.</param>
internal readonly struct PieceReader(string written, int offset, StringSpelling spelling, MappedText.Builder text)
{
    /// <summary>Reads from <paramref name="start"/> to <paramref name="end"/> of the token.</summary>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isLineStart">Whether it begins a line of the literal.</param>
    public void Read(int start, int end, bool isLineStart = true)
    {
        var first = text.Length;
        var from = start;
        if (spelling.Kind == StringKind.RawLines)
            from = ReadLines(start, end, isLineStart);
        else if (spelling.Kind == StringKind.RawLine)
            Take(start, end);
        else
            ReadSpelled(start, end);
        text.EndPiece(first, TextSpan.FromBounds(offset + from, offset + end), spelling);
    }

    private void Take(int start, int end) => text.Add(written, start, end - start, offset + start);

    private void ReadSpelled(int start, int end)
    {
        var plain = start;
        for (var at = start; at < end;)
        {
            var length = SpellingAt(at, end, out var meant);
            if (length > 1)
            {
                Take(plain, at);
                text.AddMeant(meant, new TextSpan(offset + at, length));
                plain = at + length;
            }

            at += length;
        }

        Take(plain, end);
    }

    /// <summary>How many characters at <paramref name="at"/> belong together; what they mean where they are more than one.</summary>
    private int SpellingAt(int at, int end, out string meant)
    {
        var c = written[at];
        meant = "";
        if (c == '\\' && spelling.Kind == StringKind.Regular)
            return EscapeAt(at, end, out meant);
        var isDoubled = c == '"' ? spelling.Kind == StringKind.Verbatim : c is '{' or '}' && spelling.Dollars > 0;
        if (!isDoubled || at + 1 == end || written[at + 1] != c)
            return 1;
        meant = c.ToString();
        return 2;
    }

    private int EscapeAt(int at, int end, out string meant)
    {
        var sign = at + 1 < end ? written[at + 1] : '\\';
        var digits = sign switch { 'u' => 4, 'U' => 8, 'x' => HexDigits(at + 2, end), _ => 0 };
        if (digits == 0 || at + 2 + digits > end)
        {
            meant = Simple(sign).ToString();
            return 2;
        }

        var value = 0;
        for (var digit = at + 2; digit < at + 2 + digits; digit++)
            value = value * 16 + Convert.ToInt32(written[digit].ToString(), 16);
        meant = value > char.MaxValue ? char.ConvertFromUtf32(value) : ((char)value).ToString();
        return 2 + digits;
    }

    private int HexDigits(int at, int end)
    {
        var count = 0;
        while (count < 4 && at + count < end && Uri.IsHexDigit(written[at + count]))
            count++;
        return count;
    }

    private static char Simple(char sign) => sign switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'e' => '\u001B',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => sign,
    };

    /// <summary>Reads lines without their indentation.</summary>
    /// <returns>Where the first line begins.</returns>
    private int ReadLines(int start, int end, bool isLineStart)
    {
        var first = isLineStart ? AfterIndentation(start, end) : start;
        for (var at = first; at < end;)
        {
            var lineEnd = at;
            while (lineEnd < end && !SyntaxFacts.IsNewLine(written[lineEnd]))
                lineEnd++;
            var next = lineEnd + (lineEnd + 1 < end && written[lineEnd] == '\r' && written[lineEnd + 1] == '\n' ? 2 : 1);
            Take(at, Math.Min(next, end));
            at = AfterIndentation(Math.Min(next, end), end);
        }

        return first;
    }

    /// <summary>Where a line that begins at <paramref name="start"/> goes on after its indentation. A line of white space may have less of it.</summary>
    private int AfterIndentation(int start, int end)
    {
        var indentation = spelling.Indentation;
        var at = start;
        while (at < end && at - start < indentation.Length && written[at] == indentation[at - start])
            at++;
        return at;
    }
}
