using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>Makes an <see cref="Article"/> of a source: reads it into a draft, then sections, citations, sentences and words.</summary>
internal static class ArticleParser
{
    /// <summary>The reason of a reduction where reading the Markdown threw.</summary>
    public const string GaveUp = "the Markdown parser gave up on it";

    /// <summary>See <see cref="Article.Parse(SourceText, string, PhraseEngine, Templating)"/>.</summary>
    public static Article Parse(SourceText source, string path, PhraseEngine phrases, Templating templating)
    {
        var text = source.ToString();
        var dialect = DialectOf(path);
        try
        {
            using var draft = new ArticleDraft(text);
            var frontMatter = Read(text, dialect, templating, draft);
            return ArticleAssembler.Assemble(source, path, dialect, frontMatter, draft, phrases);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
        {
            // Whatever a parser stumbled over, the text can still be read.
            using var draft = new ArticleDraft(text);
            PlainTextReader.Read(text, TextStart(text), new List<Island>(), draft);
            draft.Reductions.Add(new Reduction(new TextSpan(0, text.Length), GaveUp));
            return ArticleAssembler.Assemble(source, path, Dialect.PlainText, FrontMatter.None, draft, phrases);
        }
    }

    private static FrontMatter Read(string text, Dialect dialect, Templating templating, ArticleDraft draft)
    {
        var start = TextStart(text);
        if (dialect == Dialect.PlainText)
        {
            PlainTextReader.Read(text, start, IslandFinder.Find(start == 0 ? text : text.Substring(start), dialect, templating), draft);
            return FrontMatter.None;
        }

        var frontMatter = FrontMatterReader.Read(text, ref start, draft);
        ArticleReader.Read(text, start, dialect, templating, draft);
        return frontMatter;
    }

    /// <summary>Where the text begins: after a byte order mark.</summary>
    private static int TextStart(string text) => text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    private static Dialect DialectOf(string path) =>
        path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) ? Dialect.Mdx
        : path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? Dialect.PlainText
        : Dialect.Markdown;
}
