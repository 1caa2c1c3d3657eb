using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>How a source is read.</summary>
public enum Dialect : byte
{
    /// <summary>CommonMark with tables, footnotes, bare addresses and front matter.</summary>
    Markdown,

    /// <summary>Markdown with JSX, and without indented code: <c>.mdx</c>.</summary>
    Mdx,

    /// <summary>Lines and blank lines, nothing else: <c>.txt</c>.</summary>
    PlainText,
}

/// <summary>Template languages whose tags are expected in a source, so that they are no placeholders that someone forgot.</summary>
public enum Templating : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>Liquid (Jekyll, Shopify).</summary>
    Liquid,

    /// <summary>Hugo's shortcodes.</summary>
    Hugo,

    /// <summary>Jinja, Nunjucks, Twig.</summary>
    Jinja,
}

/// <summary>A part of an article that was read as plain text, and why.</summary>
/// <param name="Span">The part.</param>
/// <param name="Reason">A clause without a full stop, such as <c>more than 100 nested containers</c>.</param>
public readonly record struct Reduction(TextSpan Span, string Reason);
