
namespace KetamineLint.Articles;

/// <summary>Reads plain text: paragraphs between blank lines, and the title of references, which is a line of its own.</summary>
internal static class PlainTextReader
{
    public static void Read(string source, int origin, List<Island> islands, ArticleDraft draft)
    {
        var body = origin == 0 ? source : source.Substring(origin);
        var text = new TextReader(body, origin, islands, draft);
        var (start, first) = (text.Length, -1);
        for (var line = 0; line < body.Length;)
        {
            var length = body.AsSpan(line).IndexOfAny('\n', '\r');
            var end = length < 0 ? body.Length : line + length;
            var content = body.AsSpan(line, end - line);
            var indent = content.Length - content.TrimStart().Length;
            if (indent == content.Length)
            {
                EndParagraph(line);
            }
            else
            {
                var isTitle = SectionTitles.IsReferences(content.Trim().TrimEnd(':'));
                if (isTitle)
                {
                    EndParagraph(line);
                }

                if (first < 0)
                {
                    first = line + indent;
                }

                text.Read(line + indent, content.TrimEnd().Length - indent);
                text.ReadLineBreak(end);
                if (isTitle)
                {
                    EndParagraph(end);
                }
            }

            line = end + (end + 1 < body.Length && body[end] == '\r' && body[end + 1] == '\n' ? 2 : 1);
        }

        EndParagraph(body.Length);

        void EndParagraph(int end)
        {
            if (first >= 0)
            {
                draft.EndBlock(new BlockDraft(BlockKind.Paragraph, text.Span(first, end - first)), start);
            }

            (start, first) = (text.Length, -1);
        }
    }
}
