using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Fuzz;

/// <summary>What every target holds.</summary>
internal static class Promise
{
    private static readonly string[] s_lineEnds = ["\r\n", "\n", "\r"];

    /// <summary>Throws unless something holds.</summary>
    /// <param name="holds">Whether it does.</param>
    /// <param name="fault">What is wrong if it does not.</param>
    public static void Require(bool holds, string fault)
    {
        if (!holds)
        {
            throw new InvalidOperationException(fault);
        }
    }

    /// <summary>No rule and no parser failed, and findings lie in the text and in order.</summary>
    public static void FindingsFit(LintResult result, SourceText source)
    {
        var failures = result.Notices.Where(notice => notice.Id == ArticleLinter.RuleFailed || notice.Message.EndsWith(ArticleParser.GaveUp, StringComparison.Ordinal));
        Require(!failures.Any(), string.Join('\n', failures.Select(notice => notice.Message)));
        var last = 0;
        foreach (var finding in result.Findings)
        {
            Require(finding.Span.Start >= last && finding.Span.End <= source.Length, $"{finding.Rule.Id} at {finding.Span} is out of order or of the text");
            Require(finding.Related.All(place => place.Span.End <= source.Length), $"{finding.Rule.Id} is related to what is out of the text");
            last = finding.Span.Start;
        }
    }

    /// <summary>A fault has a place in the text that it is about.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Its column in UTF-16 units, from 1.</param>
    /// <param name="text">The text.</param>
    /// <param name="message">What the fault says.</param>
    public static void IsPlaced(int line, int column, string text, string message)
    {
        var lines = text.Split(s_lineEnds, StringSplitOptions.None);
        Require(line >= 1 && line <= lines.Length && column >= 1 && column <= lines[line - 1].Length + 1, $"'{message}' is said of line {line}, column {column}, where there is no text");
    }
}
