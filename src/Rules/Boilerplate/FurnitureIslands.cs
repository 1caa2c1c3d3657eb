using KetamineLint.Articles;

namespace KetamineLint.Boilerplate;

/// <summary>What only stands out in a page that is known to be scraped: short lines among short lines, unfilled slots, and menus whose entries were glued together.</summary>
internal static class FurnitureIslands
{
    private const int WordsOfIsland = 9;
    private const double ShareOfGluedMenu = .7;

    private static readonly string[] s_names =
        ["LinkedIn", "YouTube", "WhatsApp", "TikTok", "MyChart", "JavaScript", "StumbleUpon", "WordPress", "PayPal", "PubMed", "MedlinePlus"];

    /// <summary>Marks the lines that are islands or glued menus.</summary>
    public static void Mark(Article article, FurnitureEvidence evidence)
    {
        for (var line = 0; line < article.Lines.Length; line++)
        {
            if (evidence[line] != Certainty.Certain && (IsIsland(article, evidence, line) || IsTemplate(article.Lines[line]) || IsGlued(article.Lines[line])))
                evidence.Raise(line, Certainty.Gated, FurnitureKind.Chrome);
        }
    }

    private static bool IsIsland(Article article, FurnitureEvidence evidence, int number)
    {
        var line = article.Lines[number];
        return line.WordCount is > 0 and <= WordsOfIsland && HasAnchor(line) && line.Text[^1] is not ('.' or '!' or '?' or '"' or '”')
            && IsShort(article, evidence, number - 1) && IsShort(article, evidence, number + 1);
    }

    private static bool IsShort(Article article, FurnitureEvidence evidence, int number) =>
        number < 0 || number >= article.Lines.Length || article.Lines[number].WordCount <= WordsOfIsland || evidence[number] == Certainty.Certain;

    private static bool HasAnchor(Line line)
    {
        foreach (ref readonly var token in line.Tokens)
        {
            if (ChromeWords.Anchors.Contains(token))
                return true;
        }

        return false;
    }

    /// <summary>Whether a short line holds a slot that a script was to fill, "Results for {phrase}".</summary>
    private static bool IsTemplate(Line line)
    {
        var text = line.Text;
        var open = text.IndexOf('{');
        return line.WordCount <= WordsOfIsland && open >= 0 && text[open..].IndexOf('}') > 1;
    }

    /// <summary>Whether entries of a menu stand without a space between them, "Privacy PolicyTerms of Use", and are made of chrome words.</summary>
    private static bool IsGlued(Line line)
    {
        var prose = line.Block.Article.Prose.Text;
        var (words, chrome, joints) = (0, 0, 0);
        foreach (ref readonly var token in line.Tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            for (var rest = prose.Slice(token.Start, token.Length); rest.Length > 0;)
            {
                var length = LengthOfPart(rest);
                if (length < rest.Length)
                    joints++;
                words++;
                if (char.IsDigit(rest[0]) || ChromeWords.All.Contains(rest[..length]))
                    chrome++;
                rest = rest[length..];
            }
        }

        return joints > 0 && chrome >= ShareOfGluedMenu * words;
    }

    private static int LengthOfPart(ReadOnlySpan<char> word)
    {
        foreach (var name in s_names)
        {
            if (word.StartsWith(name.AsSpan(), StringComparison.Ordinal))
                return name.Length;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                return i;
        }

        return word.Length;
    }
}
