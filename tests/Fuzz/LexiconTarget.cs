using KetamineLint.Articles;
using KetamineLint.Files;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Fuzz;

/// <summary>What holds for any lexicon of a user's: it is refused with a place in it, or its phrases are found in order, again and again, by themselves and among all others.</summary>
internal static class LexiconTarget
{
    private const string Name = "own";

    /// <summary>Begins the line where the article follows that the phrases are looked for in; no phrase begins so.</summary>
    private const string ArticleMark = "\n>";

    private static readonly PhraseSet s_own = new($"{{{Name}}}");
    private static readonly Rule s_gaining = RuleCatalog.Find("KL1001").Single();

    /// <summary>Throws where something does not hold.</summary>
    /// <param name="bytes">A lexicon, and behind a line that begins with <c>&gt;</c> an article. The lexicon itself is part of the article, so that its plain phrases are found.</param>
    public static void Hold(byte[] bytes)
    {
        if (ArticleText.Decode(bytes).Source is not { } source)
        {
            return;
        }

        var text = source.ToString();
        var end = text.IndexOf(ArticleMark, StringComparison.Ordinal);
        var lexicon = end < 0 ? text : text[..end];
        var article = SourceText.From((end < 0 ? "" : text[(end + ArticleMark.Length)..]) + "\n\n" + lexicon);
        if (Parse(lexicon) is { } parsed)
        {
            HoldAlone(lexicon, article);
            HoldAmongOthers(parsed, lexicon, article);
        }
    }

    private static Lexicon? Parse(string lexicon)
    {
        try
        {
            return Lexicon.Parse(Name, lexicon);
        }
        catch (PhraseSyntaxException exception)
        {
            IsPlaced(exception, lexicon);
            return null;
        }
    }

    private static void HoldAlone(string lexicon, SourceText source)
    {
        PhraseEngine engine;
        try
        {
            engine = PhraseEngine.Compile([s_own], name => name == Name ? LexiconLines.Read(name, lexicon) : EmbeddedLexicons.Find(name));
        }
        catch (PhraseSyntaxException exception)
        {
            IsPlaced(exception, lexicon);
            return;
        }

        var hits = Spans(source, engine);
        var last = 0;
        foreach (var hit in hits)
        {
            Promise.Require(hit.Start >= last && hit.Length > 0 && hit.End <= source.Length, $"the hit at {hit} is empty, out of order or out of the text");
            last = hit.Start;
        }

        Promise.Require(hits.SequenceEqual(Spans(source, engine)), "the same text has other hits");
    }

    private static void HoldAmongOthers(Lexicon parsed, string lexicon, SourceText source)
    {
        var engine = PhraseEngine.Default.WithFitting([new(s_gaining.HousePhrases!, parsed)], (_, exception) => IsPlaced(exception, lexicon));
        var rules = RuleSet.Create(_ => null, RuleSelection.All, engine);
        Promise.FindingsFit(ArticleLinter.Lint(Article.Parse(source, "a.md", engine, rules.Settings.Templating), rules), source);
    }

    private static List<TextSpan> Spans(SourceText source, PhraseEngine engine)
    {
        var spans = new List<TextSpan>();
        foreach (var hit in s_own.In(Article.Parse(source, "a.md", engine)))
        {
            spans.Add(hit.Span);
        }

        return spans;
    }

    private static void IsPlaced(PhraseSyntaxException exception, string lexicon) => Promise.IsPlaced(exception.Line, exception.Column, lexicon, exception.Message);
}
