using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>Finds what machines write for machines: citation tokens, chat templates, tracking parameters, addresses of a tool's own files.</summary>
internal static class ToolTokens
{
    private const int Longest = 600;

    private static readonly string[] Trackers =
    [
        "utm_source=chatgpt.com", "utm_source=chatgpt", "utm_source=openai.com", "utm_source=openai", "utm_source=chat.openai.com", "utm_source=copilot.com",
        "utm_source=copilot", "utm_source=perplexity.ai", "utm_source=perplexity", "utm_source=gemini", "utm_source=claude.ai", "utm_source=claude",
        "utm_source=grok.com", "utm_source=grok", "utm_source=deepseek", "utm_source=mistral", "utm_medium=chatgpt", "referrer=grok.com",
        "ref=chatgpt.com", "ref=perplexity",
    ];

    private static readonly string[] Addresses =
    [
        "ppl-ai-file-upload.s3.amazonaws.com/", "oaiusercontent.com/", "chatgpt.com/c/", "chat.openai.com/c/", "claude.ai/chat/", "gemini.google.com/app/", "sandbox:/",
    ];

    private static readonly string[] Tokens =
    [
        "contentReference[", "oaicite:", "oai_citation", "[cite_start]", "[cite_end]", "[cite:", "[attached_file:", "[web:", "[memory:",
        "【", "\uE200", "\uE201", "\uE202", "turn0", "turn1", "turn2", "turn3", "turn4", "turn5", "turn6", "turn7", "turn8", "turn9",
        "grok_render_", "grok_card", "<grok:", "<grok-card", "<|im_start|>", "<|im_end|>", "<|endoftext|>", "<|eot_id|>", "<|eom_id|>", "<|assistant|>",
        "<|user|>", "<|system|>", "<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|python_tag|>", "[INST]", "[/INST]",
        "<<SYS>>", "<start_of_turn>", "<end_of_turn>", "<think>", "</think>", "<thinking>", "</thinking>", "<antArtifact", "</antArtifact>", "<antThinking",
        ":::writing{", ":::artifact{", "data-start=\"", "<span style=\"display:none\">[^", "<div align=\"center\">⁂</div>",
    ];

    private static readonly string[] Kinds =
    [
        "search", "view", "news", "image", "academia", "file", "fetch", "product", "forecast", "finance", "sports", "maps", "reddit", "youtube", "video", "click",
    ];

    private static readonly Needles All = new([.. Strings]);
    private static readonly Needles Parameters = new(Trackers);
    private static readonly Needles Urls = new(Addresses);

    /// <summary>What they begin with, or are known by.</summary>
    public static IEnumerable<string> Strings => [.. Tokens, .. Trackers, .. Addresses];

    /// <summary>The next token in <paramref name="text"/> from <paramref name="at"/> on; null when there is none.</summary>
    public static TextSpan? Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && All.IndexIn(text, at) is >= 0 and var start)
        {
            var needle = All.At(text[start..])!;
            var token = Extent(text, start, needle);
            at = Math.Max(token.End, start + needle.Length);
            if (token.Length > 0)
                return token;
        }

        at = text.Length;
        return null;
    }

    /// <summary>Whether a token is a tracking parameter of an address.</summary>
    public static bool IsParameter(ReadOnlySpan<char> token) => token.Length > 0 && token[0] is '?' or '&' && Parameters.IndexIn(token, 0) is 1 or 5;

    /// <summary>Whether a token is an address.</summary>
    public static bool IsAddress(ReadOnlySpan<char> token) => Urls.IndexIn(token, 0) >= 0;

    private static TextSpan Extent(ReadOnlySpan<char> text, int start, string needle)
    {
        if (Parameters.At(needle.AsSpan()) is not null)
            return Parameter(text, start, start + needle.Length);
        if (Urls.At(needle.AsSpan()) is not null)
            return TextSpan.FromBounds(AddressStart(text, start), TokenEnd(text, start));
        return needle[0] switch
        {
            't' => Turn(text, start),
            '\uE200' => Through(text, start, '\uE201', start + 1),
            '【' => text[start + 1] is >= '0' and <= '9' && Through(text, start, '】', start) is var mark && text.Slice(mark.Start, mark.Length).IndexOf('†') > 0 ? mark : default,
            '[' when needle[^1] == ':' => IsDigitAt(text, start + needle.Length) || IsDigitAt(text, start + needle.Length + 1) ? Through(text, start, ']', start) : default,
            ':' => Through(text, start, '}', start),
            'd' => IsDigitAt(text, start + needle.Length) ? new TextSpan(start, Math.Max(needle.Length, text[(start + needle.Length)..].IndexOf('"') + needle.Length + 1)) : default,
            '<' when needle.EndsWith("[^", StringComparison.Ordinal) => Through(text, start, '/', start) is { Length: > 0 } open ? Through(text, start, '>', open.End) : default,
            '<' when needle[^1] != '>' => Through(text, start, '>', start),
            'c' or 'o' => TextSpan.FromBounds(start > 0 && text[start - 1] == ':' ? start - 1 : start, TokenEnd(text, start)),
            'g' => Card(text, start),
            _ => new TextSpan(start, needle.Length),
        };
    }

    /// <summary><c>turn0search3</c>, the name of a search result.</summary>
    private static TextSpan Turn(ReadOnlySpan<char> text, int start)
    {
        if ((start > 0 && char.IsLetterOrDigit(text[start - 1])) || !text[start..].StartsWith("turn".AsSpan()))
            return default;
        var end = Digits(text, start + 4);
        foreach (var kind in Kinds)
        {
            if (text[end..].StartsWith(kind.AsSpan()) && IsDigitAt(text, end + kind.Length))
                return TextSpan.FromBounds(start, Digits(text, end + kind.Length));
        }

        return default;
    }

    private static TextSpan Parameter(ReadOnlySpan<char> text, int start, int end)
    {
        var mark = start >= 5 && text[(start - 5)..start].SequenceEqual("&amp;".AsSpan()) ? start - 5 : start - 1;
        return mark >= 0 && text[mark] is '?' or '&' ? TextSpan.FromBounds(mark, end) : default;
    }

    /// <summary>From <paramref name="start"/> through the first <paramref name="close"/> after <paramref name="from"/>; nothing if it is too far away.</summary>
    private static TextSpan Through(ReadOnlySpan<char> text, int start, char close, int from)
    {
        var length = text[from..Math.Min(text.Length, from + Longest)].IndexOf(close);
        return length < 0 ? default : TextSpan.FromBounds(start, from + length + 1);
    }

    /// <summary>A link around a card that a renderer never replaced: <c>[](grok_render_…)</c>.</summary>
    private static TextSpan Card(ReadOnlySpan<char> text, int start)
    {
        var end = TokenEnd(text, start);
        var isLink = start >= 3 && text[(start - 3)..start].SequenceEqual("[](".AsSpan()) && end < text.Length && text[end] == ')';
        return isLink ? TextSpan.FromBounds(start - 3, end + 1) : TextSpan.FromBounds(start, end);
    }

    private static int AddressStart(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 40)..start];
        var scheme = before.LastIndexOf("http".AsSpan());
        return scheme >= 0 && before[scheme..].IndexOfAny(' ', '\n', '(') < 0 ? start - before.Length + scheme : start;
    }

    /// <summary>The end of a run without white space, up to a bracket that it did not open.</summary>
    private static int TokenEnd(ReadOnlySpan<char> text, int start)
    {
        var depth = 0;
        var end = start;
        for (; end < text.Length && end - start < Longest && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '`') || (end < text.Length && depth > 0 && text[end] == '"'); end++)
        {
            if (text[end] is '[' or '{' or '(')
                depth++;
            else if (text[end] is ']' or '}' or ')' && --depth < 0)
                break;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':')
            end--;
        return end;
    }

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        while (IsDigitAt(text, at))
            at++;
        return at;
    }

    private static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is >= '0' and <= '9';
}
