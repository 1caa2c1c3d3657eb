using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>How a <see cref="Link"/> is written.</summary>
public enum LinkKind : byte
{
    /// <summary><c>[text](target)</c>, or the same by reference.</summary>
    Link,

    /// <summary><c>![text](target)</c>, or the same by reference.</summary>
    Image,

    /// <summary>A bare address, or one in angle brackets.</summary>
    Address,
}

/// <summary>A link or an image.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Span">The whole of it in the source.</param>
/// <param name="Prose">Its text; for an image the one character that stands for it.</param>
/// <param name="Text">The words that a reader sees, or an image's alternative text.</param>
/// <param name="Target">The address, as written, escapes resolved.</param>
/// <param name="TargetSpan">Where the address stands in the source; empty where it is given by a reference.</param>
public sealed record Link(LinkKind Kind, TextSpan Span, ProseSpan Prose, string Text, string Target, TextSpan TargetSpan);
