using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1007: what a chat site says to the person in front of it, "Regenerate response".</summary>
public sealed class ServiceMessage() : ChatResidue(
    "KL1007",
    "service-message",
    "Message of a web tool",
    "'{0}' is a message of a web tool: delete it",
    "service-messages")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL1008", "KL1010");

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => base.MayFind(article) || RawSigns.Of(article).HasStrings;

    /// <summary>Messages in the prose, and the labels of buttons even where they were pasted into code.</summary>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        Coverage? messages = null;
        foreach (var message in base.Check(article, options))
        {
            (messages ??= new()).Add(message.Span);
            yield return message;
        }

        if (!RawSigns.Of(article).HasStrings)
            yield break;
        var text = article.Source.ToString();
        for (var at = 0; CopyButtons.Next(text.AsSpan(), ref at) is { } button;)
        {
            if (messages?.Overlaps(button) != true)
                yield return Report(article, button, text.Substring(button.Start, button.Length));
        }
    }

    /// <summary>A plea after the message, "Please get in touch with us", goes with it.</summary>
    private protected override Fix? Mend(PhraseHit hit, ProseSpan passage)
    {
        var block = hit.Sentence.Block;
        var rest = hit.Article.Prose.Slice(ProseSpan.FromBounds(passage.End, Math.Max(passage.End, block.Prose.End))).TrimStart(". ".AsSpan());
        var hasPlea = block.Sentences.Length == 2 && rest.StartsWith("Please ".AsSpan());
        return base.Mend(hit, hasPlea ? ProseSpan.FromBounds(passage.Start, block.Prose.End) : passage);
    }
}
