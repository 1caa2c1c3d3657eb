using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>What a reader reads of an article, without its markup, and where in the source each character of it came from.</summary>
/// <remarks>
/// A soft or hard line break is one <c>\n</c>. Code, math, a template and an image are one <see cref="Opaque"/>. Blocks are parted by a
/// <c>\n</c> that came from nowhere.
/// </remarks>
public sealed class Prose
{
    /// <summary>Stands for text that is not prose, in the middle of a sentence: code, math, a template, an image.</summary>
    public const char Opaque = '\uFFFC';

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Text => throw new NotImplementedException();

    /// <summary>How many characters there are.</summary>
    public int Length => throw new NotImplementedException();

    /// <summary>The characters of a part.</summary>
    public ReadOnlySpan<char> Slice(ProseSpan span) => Text.Slice(span.Start, span.Length);

    /// <summary>The source from the beginning of the first to the end of the last character of <paramref name="span"/>; markup between them lies inside.</summary>
    public TextSpan ToSource(ProseSpan span) => throw new NotImplementedException();

    /// <summary>The first character of prose that came from <paramref name="position"/> in the source, or from after it.</summary>
    public int FromSource(int position) => throw new NotImplementedException();
}
