using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Tests;

/// <summary>Texts with marks, so that a difference can be read.</summary>
internal static class Marks
{
    /// <summary>The text with <c>[|…|]</c> where the spans are.</summary>
    public static string Render(string text, IEnumerable<TextSpan> spans)
    {
        var marks = spans.SelectMany(span => new[] { (span.Start, Order: 1, Mark: "[|"), (Start: span.End, Order: span.IsEmpty ? 2 : 0, Mark: "|]") })
            .OrderByDescending(mark => mark.Start).ThenByDescending(mark => mark.Order);
        var rendered = new StringBuilder(text);
        foreach (var (start, _, mark) in marks)
            rendered.Insert(start, mark);
        return rendered.ToString();
    }
}
