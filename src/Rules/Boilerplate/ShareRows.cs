using KetamineLint.Articles;

namespace KetamineLint.Boilerplate;

/// <summary>Rows and columns of share buttons: names of networks with nothing between them.</summary>
internal static class ShareRows
{
    private const int Near = 8;
    private const int NamesOfRow = 3;

    /// <summary>Marks the lines that are share buttons.</summary>
    public static void Mark(Article article, FurnitureEvidence evidence)
    {
        var names = new SortedDictionary<int, int>();
        foreach (var hit in FurniturePhrases.Networks.In(article))
        {
            var line = evidence.LineOf(hit.FirstToken);
            if (line >= 0 && IsButtons(article, article.Lines[line]))
                names[line] = names.TryGetValue(line, out var count) ? count + 1 : 1;
        }

        foreach (var row in names)
        {
            if (row.Value >= NamesOfRow || HasNeighbour(article, evidence, row.Key))
                MarkColumn(article, evidence, row.Key);
        }
    }

    private static void MarkColumn(Article article, FurnitureEvidence evidence, int row)
    {
        for (var line = row; line < article.Lines.Length && line <= row + Near && IsButtons(article, article.Lines[line]); line++)
            evidence.Raise(line, Certainty.Certain, FurnitureKind.Chrome);
        for (var line = row - 1; line >= 0 && line >= row - Near && IsButtons(article, article.Lines[line]); line--)
            evidence.Raise(line, Certainty.Certain, FurnitureKind.Chrome);
    }

    private static bool HasNeighbour(Article article, FurnitureEvidence evidence, int row)
    {
        for (var line = Math.Max(0, row - Near); line <= Math.Min(article.Lines.Length - 1, row + Near); line++)
        {
            if (line != row && (evidence[line] == Certainty.Certain || IsButtons(article, article.Lines[line])))
                return true;
        }

        return false;
    }

    private static bool IsButtons(Article article, Line line)
    {
        if (line.WordCount is 0 or > FurnitureEvidence.WordsOfChromeLine)
            return false;
        foreach (ref readonly var token in line.Tokens)
        {
            if (token.Kind == TokenKind.Word && !ChromeWords.ShareButtons.Contains(token) && !char.IsDigit(article.Prose.Text[token.Start]))
                return false;
        }

        return true;
    }
}
