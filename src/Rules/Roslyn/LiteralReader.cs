using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>Reads what literals, interpolated strings and concatenations of them say, and where each character of it stands.</summary>
/// <remarks>
/// What is not known before the program runs, a hole or an operand that is no literal, is one <see cref="Prose.Opaque"/>: a word that
/// matches nothing. <c>Environment.NewLine</c> is a line break.
/// </remarks>
internal static class LiteralReader
{
    /// <summary>The text of a string; null for an expression without a literal, and for one that the compiler rejects.</summary>
    /// <param name="whole">A literal, an interpolated string, or a concatenation with everything that belongs to it.</param>
    public static MappedText? Read(ExpressionSyntax whole)
    {
        var operands = Operands(whole);
        if (whole.ContainsDiagnostics || !operands.Exists(IsLiteral))
            return null;
        var text = new MappedText.Builder();
        foreach (var operand in operands)
        {
            if (operand is InterpolatedStringExpressionSyntax interpolated)
                ReadContents(interpolated, text);
            else if (IsLiteral(operand))
                ReadLiteral(((LiteralExpressionSyntax)operand).Token, text);
            else
                ReadUnknown(operand, operand, text);
        }

        return text.Build();
    }

    /// <summary>What a concatenation puts together, in order; any other expression is its own only operand.</summary>
    public static List<ExpressionSyntax> Operands(ExpressionSyntax whole)
    {
        var operands = new List<ExpressionSyntax>();
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(whole);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    pending.Push(sum.Right);
                    pending.Push(sum.Left);
                    break;
                case var operand:
                    operands.Add(operand);
                    break;
            }
        }

        return operands;
    }

    /// <summary>Whether an operand is text that can be read.</summary>
    public static bool IsLiteral(ExpressionSyntax operand) =>
        operand.RawKind is (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.InterpolatedStringExpression;

    private static void ReadLiteral(SyntaxToken token, MappedText.Builder text)
    {
        var written = token.Text;
        var kind = token.RawKind switch
        {
            (int)SyntaxKind.SingleLineRawStringLiteralToken => StringKind.RawLine,
            (int)SyntaxKind.MultiLineRawStringLiteralToken => StringKind.RawLines,
            _ => written[0] == '@' ? StringKind.Verbatim : StringKind.Regular,
        };
        var quotes = kind switch
        {
            StringKind.Regular => 1,
            StringKind.Verbatim => 2,
            _ => QuotesAt(written, 0),
        };
        var (start, end) = (quotes, written.Length - (kind == StringKind.Verbatim ? 1 : quotes));
        var indentation = "";
        if (kind == StringKind.RawLines)
        {
            indentation = written.Substring(AfterLastLineBreak(written, end), end - AfterLastLineBreak(written, end));
            start = AfterFirstLineBreak(written, start);
            end = Math.Max(start, BeforeLineBreak(written, end - indentation.Length));
        }

        new PieceReader(written, token.SpanStart, new StringSpelling(kind, 0, indentation), text).Read(start, end);
    }

    private static void ReadContents(InterpolatedStringExpressionSyntax interpolated, MappedText.Builder text)
    {
        var spelling = SpellingOf(interpolated);
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax piece)
                new PieceReader(piece.TextToken.Text, piece.SpanStart, spelling, text).Read(0, piece.TextToken.Text.Length, isLineStart: content == interpolated.Contents[0]);
            else
                ReadUnknown(content, ((InterpolationSyntax)content).Expression, text);
        }

        if (interpolated.Contents.Count == 0)
            text.EndPiece(text.Length, new TextSpan(interpolated.StringStartToken.Span.End, 0), spelling);
    }

    private static StringSpelling SpellingOf(InterpolatedStringExpressionSyntax interpolated)
    {
        var opening = interpolated.StringStartToken.Text;
        var closing = interpolated.StringEndToken.Text;
        return interpolated.StringStartToken.RawKind switch
        {
            (int)SyntaxKind.InterpolatedStringStartToken => new(StringKind.Regular, 1, ""),
            (int)SyntaxKind.InterpolatedVerbatimStringStartToken => new(StringKind.Verbatim, 1, ""),
            (int)SyntaxKind.InterpolatedSingleLineRawStringStartToken => new(StringKind.RawLine, opening.IndexOf('"'), ""),
            _ => new(StringKind.RawLines, opening.IndexOf('"'), closing.Trim('\r', '\n', '\u0085', '\u2028', '\u2029', '"')),
        };
    }

    private static void ReadUnknown(SyntaxNode node, ExpressionSyntax expression, MappedText.Builder text)
    {
        var start = text.Length;
        var isLineBreak = expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "NewLine", Expression: var owner }
            && owner.GetLastToken().ValueText == "Environment";
        text.AddMeant(isLineBreak ? "\n" : Prose.Opaque.ToString(), node.Span);
        text.EndPiece(start, node.Span, null);
    }

    private static int QuotesAt(string written, int at)
    {
        var end = at;
        while (end < written.Length && written[end] == '"')
            end++;
        return end - at;
    }

    private static int AfterFirstLineBreak(string written, int at)
    {
        while (!SyntaxFacts.IsNewLine(written[at]))
            at++;
        return written[at] == '\r' && written[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private static int AfterLastLineBreak(string written, int end)
    {
        while (!SyntaxFacts.IsNewLine(written[end - 1]))
            end--;
        return end;
    }

    /// <summary>The beginning of the line break that ends at <paramref name="end"/>.</summary>
    private static int BeforeLineBreak(string written, int end) =>
        written[end - 1] == '\n' && written[end - 2] == '\r' ? end - 2 : end - 1;
}
