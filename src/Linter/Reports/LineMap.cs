using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>The one place that turns offsets into lines and columns. A line ends with CR, LF or CRLF and nothing else.</summary>
/// <remarks><see cref="SourceText.Lines"/> also breaks at U+0085, U+2028 and U+2029, which editors, SARIF, GitHub and Markdig do not.</remarks>
internal sealed class LineMap(SourceText source)
{
    /// <summary>How many lines there are.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>The line and column, from 0, of <paramref name="offset"/>; the column counts UTF-16 units.</summary>
    public LinePosition Position(int offset) => throw new NotImplementedException(source.ToString());

    /// <summary>The line from 0, without its end.</summary>
    public TextSpan Line(int line) => throw new NotImplementedException();
}
