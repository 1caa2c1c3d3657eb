using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>Writes changes of what a string of Markdown says as changes of the code that spells it.</summary>
internal static class Respelling
{
    /// <summary>Changes of the code; null if a change touches what nobody knows before the program runs, or if the new code would not say exactly what is meant.</summary>
    /// <param name="found">The string.</param>
    /// <param name="changes">Changes of its text, in order, not overlapping.</param>
    public static ImmutableArray<TextChange>? Of(MarkdownString found, ImmutableArray<TextChange> changes)
    {
        var respelled = ImmutableArray.CreateBuilder<TextChange>(changes.Length);
        foreach (var change in changes)
        {
            if (!TryRespell(found.Text, change, respelled))
                return null;
        }

        return Says(found, respelled, SourceText.From(found.Text.Text).WithChanges(changes).ToString()) ? respelled.ToImmutable() : null;
    }

    /// <summary>Divides a change among the pieces that it touches: the first one takes the new text.</summary>
    private static bool TryRespell(MappedText text, TextChange change, ImmutableArray<TextChange>.Builder respelled)
    {
        var insertion = change.NewText!;
        foreach (var piece in PiecesOf(text, change.Span))
        {
            if (piece.Spelling is not { } spelling)
                return false;
            var part = piece.Text.Intersection(change.Span)!.Value;
            var start = part.Start == piece.Text.End ? piece.Source.End : part.Start == piece.Text.Start ? piece.Source.Start : text.StartOf(part.Start);
            // Up to where the next character begins: the indentation of its line goes with the line break before it.
            var end = part.End == piece.Text.End ? piece.Source.End : part.IsEmpty ? start : text.StartOf(part.End);
            respelled.Add(new(TextSpan.FromBounds(start, end), MissingIndentation(text, piece, part.Start, start) + Spell(insertion, spelling)));
            insertion = "";
        }

        return insertion.Length == 0;
    }

    /// <summary>The pieces that hold the characters of a span; for an empty span one of those that it touches, spelled if there is such a one.</summary>
    private static IEnumerable<StringPiece> PiecesOf(MappedText text, TextSpan span) => span.IsEmpty
        ? text.Pieces.Where(piece => piece.Text.IntersectsWith(span)).OrderBy(piece => piece.Spelling is null).Take(1)
        : text.Pieces.Where(piece => piece.Text.OverlapsWith(span));

    /// <summary>What an empty line of a raw string lacks of the indentation that its new content needs.</summary>
    private static string MissingIndentation(MappedText text, StringPiece piece, int position, int source)
    {
        if (piece.Spelling!.Kind != StringKind.RawLines || position == piece.Text.Start || text.Text[position - 1] is not ('\n' or '\r'))
            return "";
        var present = source - text.EndOf(position - 1);
        return piece.Spelling.Indentation.Substring(Math.Min(present, piece.Spelling.Indentation.Length));
    }

    private static string Spell(string meant, StringSpelling spelling)
    {
        var written = new StringBuilder(meant.Length);
        for (var i = 0; i < meant.Length; i++)
        {
            var c = meant[i];
            if (spelling.Kind is StringKind.RawLine or StringKind.RawLines)
                written.Append(c).Append(c is '\n' or '\r' && !(i + 1 < meant.Length && meant[i + 1] is '\n' or '\r') ? spelling.Indentation : "");
            else if (c is '{' or '}' && spelling.Dollars > 0)
                written.Append(c, 2);
            else
                written.Append(spelling.Kind == StringKind.Regular ? Escape(c) : c == '"' ? "\"\"" : c.ToString());
        }

        return written.ToString();
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        ' ' => " ",
        _ when IsVisible(c) => c.ToString(),
        _ => @"\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };

    private static bool IsVisible(char c) => char.IsSurrogate(c) || !(char.IsControl(c) || char.IsSeparator(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>Whether the code says what is meant after changes of it.</summary>
    private static bool Says(MarkdownString found, IEnumerable<TextChange> changes, string meant)
    {
        var whole = found.Whole.Span;
        var code = SourceText.From(found.Whole.ToString()).WithChanges(changes.Select(change => new TextChange(new(change.Span.Start - whole.Start, change.Span.Length), change.NewText!)));
        var parsed = SyntaxFactory.ParseExpression(code.ToString(), options: (CSharpParseOptions)found.Whole.SyntaxTree.Options);
        return parsed.RawKind == found.Whole.RawKind && LiteralReader.Read(parsed) is { } text && text.Text == meant;
    }
}
