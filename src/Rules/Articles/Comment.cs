using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>An HTML comment, or an MDX one, outside code.</summary>
/// <param name="Span">The whole comment in the source.</param>
/// <param name="Body">What stands between its marks.</param>
public readonly record struct Comment(TextSpan Span, TextSpan Body);

/// <summary>A span of code: inline, fenced, indented, or raw HTML that no reader reads.</summary>
/// <param name="Span">Where it stands in the source, fences included.</param>
/// <param name="IsBlock">Whether it is a block of its own.</param>
/// <param name="Info">The info string of a fence, or empty.</param>
/// <param name="IsClosed">Whether a fence was closed.</param>
public readonly record struct CodeSpan(TextSpan Span, bool IsBlock, string Info, bool IsClosed);
