using KetamineLint.Articles;

namespace KetamineLint.EfficacyClaims;

/// <summary>What the lines around a sentence say of it: the line that leads into a list, the heading above.</summary>
internal static class ClaimContext
{
    private const int LeadReach = 5;
    private const int ListReach = 60;
    private const int LongestHeading = 60;

    private static readonly string[] Harms = ["effects", "symptoms", "risks", "causes", "considerations", "avoid"];
    private static readonly string[] TestimonialNouns = ["story", "experience", "journey", "recovery", "testimonial"];

    /// <summary>Whether a list item's lead-in takes it back: "It may help with:", "Side effects include:", "It does not:".</summary>
    public static bool TakesBack(Sentence sentence)
    {
        if (sentence.Block.Kind != BlockKind.ListItem) return false;
        if (sentence.Block.Section.Heading is { } heading && IsHedged(heading)) return true;
        if (LeadIn(sentence.Block) is not { } lead) return false;
        foreach (var hedge in ClaimPhrases.Hedges.In(lead))
        {
            if (hedge["kind"] == "hedge" && hedge.EndToken >= lead.EndToken - LeadReach) return true;
        }
        foreach (var negation in ClaimPhrases.Negations.In(lead))
        {
            if (negation["kind"] == "deny" && negation.EndToken >= lead.EndToken - LeadReach) return true;
        }
        for (var token = Math.Max(lead.FirstToken, lead.EndToken - LeadReach); token < lead.EndToken; token++)
        {
            if (Clauses.IsAny(lead, token, Harms)) return true;
        }
        return false;
    }

    /// <summary>Whether a heading says "may" or "might": "How CBD may help".</summary>
    private static bool IsHedged(Block heading)
    {
        if (heading.WordCount > LongestHeading) return false;
        foreach (var sentence in heading.Sentences)
        {
            foreach (var hedge in ClaimPhrases.Hedges.In(sentence))
            {
                if (hedge["kind"] == "hedge") return true;
            }
        }
        return false;
    }

    /// <summary>Whether the heading announces testimonials or somebody's story: "Jane's Story".</summary>
    public static bool IsTestimonialHeading(Sentence sentence)
    {
        if (sentence.Block.WordCount != 2 || sentence.Block.EndSentence - sentence.Block.FirstSentence != 1) return false;
        var name = sentence.Article.Prose.Slice(sentence.Article.Tokens[sentence.FirstToken].Span);
        return char.IsUpper(name[0]) && name.Length > 3 && name[name.Length - 1] == 's' && name[name.Length - 2] is '\'' or '’'
            && Clauses.IsAny(sentence, sentence.FirstToken + 1, TestimonialNouns);
    }

    /// <summary>The sentence, ending with a colon, that leads into the list that <paramref name="block"/> is an item of.</summary>
    private static Sentence? LeadIn(Block block)
    {
        var index = block.Index;
        while (index >= 0 && block.Index - index <= ListReach && block.Article.Blocks[index].Kind == BlockKind.ListItem) index--;
        if (index < 0 || index == block.Index || block.Article.Blocks[index].Kind == BlockKind.ListItem) return null;
        var lead = block.Article.Blocks[index];
        return lead.EndSentence > lead.FirstSentence && lead.Text.TrimEnd("* \n".AsSpan()).EndsWith(":".AsSpan())
            ? block.Article.Sentences[lead.EndSentence - 1]
            : null;
    }
}
