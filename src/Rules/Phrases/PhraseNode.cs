namespace KetamineLint.Phrases;

/// <summary>What must hold for the word that a part of a phrase takes.</summary>
[Flags]
internal enum WordCondition : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is the first word of its line.</summary>
    FirstOfLine = 1,

    /// <summary>It is the last word of its line.</summary>
    LastOfLine = 2,

    /// <summary>It is written in exactly this case.</summary>
    ExactCase = 4,
}

/// <summary>A part of a phrase.</summary>
internal abstract class PhraseNode
{
    /// <summary>Whether it may be absent.</summary>
    public virtual bool MayBeAbsent => false;

    /// <summary>Whether it may begin, or end, with a gap.</summary>
    public virtual bool HasGapAt(WordCondition end) => false;

    /// <summary>Lays a condition on its first or last word; false if it may have none.</summary>
    public virtual bool TryAnchor(WordCondition condition) => false;
}

/// <summary>A word, or a word in all its forms.</summary>
internal sealed class WordNode(string text, bool allForms, WordCondition condition) : PhraseNode
{
    /// <summary>The word as it is written in the phrase.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it stands for its forms, too.</summary>
    public bool AllForms { get; } = allForms;

    /// <summary>What must hold for the word.</summary>
    public WordCondition Condition { get; private set; } = condition;

    public override bool TryAnchor(WordCondition condition)
    {
        Condition |= condition;
        return true;
    }
}

/// <summary>A hit of a lexicon.</summary>
internal sealed class LexiconNode(string name, int column) : PhraseNode
{
    /// <summary>The lexicon's name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the phrase names it, for messages.</summary>
    public int Column { get; } = column;

    /// <summary>What must hold for its first and last word.</summary>
    public WordCondition Condition { get; private set; }

    public override bool TryAnchor(WordCondition condition)
    {
        Condition |= condition;
        return true;
    }
}

/// <summary>A mark.</summary>
internal sealed class MarkNode(int mark) : PhraseNode
{
    /// <summary>The mark, as tokens number it.</summary>
    public int Mark { get; } = mark;
}

/// <summary>Up to so many words of any kind.</summary>
internal sealed class GapNode(int words) : PhraseNode
{
    /// <summary>The most words it takes.</summary>
    public int Words { get; } = words;

    public override bool MayBeAbsent => true;

    public override bool HasGapAt(WordCondition end) => true;
}

/// <summary>Something that may be absent.</summary>
internal sealed class OptionalNode(PhraseNode inner) : PhraseNode
{
    /// <summary>What may be absent.</summary>
    public PhraseNode Inner { get; } = inner;

    public override bool MayBeAbsent => true;

    public override bool HasGapAt(WordCondition end) => Inner.HasGapAt(end);
}

/// <summary>One of several.</summary>
internal sealed class ChoiceNode(PhraseNode[] alternatives) : PhraseNode
{
    /// <summary>The alternatives.</summary>
    public PhraseNode[] Alternatives { get; } = alternatives;

    public override bool MayBeAbsent => Array.Exists(Alternatives, alternative => alternative.MayBeAbsent);

    public override bool HasGapAt(WordCondition end) => Array.Exists(Alternatives, alternative => alternative.HasGapAt(end));

    public override bool TryAnchor(WordCondition condition) => Array.TrueForAll(Alternatives, alternative => alternative.TryAnchor(condition));
}

/// <summary>One after another.</summary>
internal sealed class SequenceNode(PhraseNode[] parts) : PhraseNode
{
    /// <summary>The parts.</summary>
    public PhraseNode[] Parts { get; } = parts;

    public override bool MayBeAbsent => Array.TrueForAll(Parts, part => part.MayBeAbsent);

    public override bool HasGapAt(WordCondition end)
    {
        for (var index = 0; index < Parts.Length; index++)
        {
            var part = Parts[end == WordCondition.FirstOfLine ? index : Parts.Length - 1 - index];
            if (part.HasGapAt(end))
                return true;
            if (!part.MayBeAbsent)
                return false;
        }

        return false;
    }

    public override bool TryAnchor(WordCondition condition) =>
        (condition == WordCondition.FirstOfLine ? Parts[0] : Parts[^1]).TryAnchor(condition);
}
