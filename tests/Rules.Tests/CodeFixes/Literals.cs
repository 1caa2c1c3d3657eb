using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.CSharp;

namespace KetamineLint.Tests.CodeFixes;

/// <summary>A way to write a text in C#.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Write">Writes a text.</param>
/// <param name="Says">What the literal says then: holes are <see cref="Prose.Opaque"/>.</param>
internal sealed record Literals(string Name, Func<string, string> Write, Func<string, string> Says)
{
    private const string Indentation = "            ";

    /// <summary>All ways.</summary>
    public static ImmutableArray<Literals> All { get; } =
    [
        new("regular", Regular, text => text),
        new("verbatim", text => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"", text => text),
        new("raw", text => Raw("", text, Quotes(text)), text => text),
        new("interpolated", text => "$" + Braces(Regular(text)[..^1]) + "\\n\\n{1}\"", text => text + "\n\n" + Prose.Opaque),
        new("verbatim interpolated", text => "$@\"" + Braces(text.Replace("\"", "\"\"", StringComparison.Ordinal)) + NewLine(text) + NewLine(text) + "{1}\"", text => text + NewLine(text) + NewLine(text) + Prose.Opaque),
        new("raw interpolated", text => Raw(new string('$', 9), text + NewLine(text) + new string('{', 9) + "1" + new string('}', 9), Quotes(text)), text => text + NewLine(text) + Prose.Opaque),
        new("sum", text => Regular(text[..(text.Length / 2)]) + " + " + Regular(text[(text.Length / 2)..]), text => text),
    ];

    private static string NewLine(string text) => text.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";

    private static string Regular(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Braces(string written) => written.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Quotes(string text)
    {
        var quotes = "\"\"\"";
        while (text.Contains(quotes, StringComparison.Ordinal))
            quotes += "\"";
        return quotes;
    }

    /// <summary>Lines with their indentation; empty ones have none.</summary>
    private static string Raw(string dollars, string text, string quotes)
    {
        var newLine = NewLine(text);
        var lines = text.Split(newLine).Select(line => line.Length == 0 ? "" : Indentation + line);
        return dollars + quotes + newLine + string.Join(newLine, lines) + newLine + Indentation + quotes;
    }
}
