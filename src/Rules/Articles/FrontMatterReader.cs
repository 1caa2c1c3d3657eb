using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KetamineLint.Articles;

/// <summary>Reads the YAML between two <c>---</c> at the start of a source; TOML between two <c>+++</c> is passed over.</summary>
internal static class FrontMatterReader
{
    /// <summary>Front matter that is longer, in UTF-16 units, is passed over.</summary>
    private const int MaxLength = 200_000;

    /// <summary>Keys of mappings that lie deeper are not spelled out.</summary>
    private const int DeepestKey = 16;

    private static readonly string[] s_read = ["title", "description", "keywords", "keyword", "focuskeyphrase", "focus_keyphrase", "excerpt", "summary"];

    /// <summary>Reads the front matter that begins at <paramref name="start"/>, and makes blocks of what a reader sees of it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="start">Where it may begin; becomes where the text begins.</param>
    /// <param name="draft">Gets the blocks.</param>
    public static FrontMatter Read(string source, ref int start, ArticleDraft draft)
    {
        var fence = Fence(source, start);
        if (fence is null || FindClose(source, start, fence) is not { } close)
        {
            return FrontMatter.None;
        }

        var body = TextSpan.FromBounds(SourceLines.NextAfter(source, start), close);
        var span = TextSpan.FromBounds(start, SourceLines.NextAfter(source, close));
        start = span.End;
        var entries = fence == "---" && body.Length <= MaxLength ? FlatFrontMatter.TryRead(source, body) ?? Entries(source, body) : [];
        foreach (var entry in entries)
        {
            if (Array.IndexOf(s_read, entry.Key.ToLowerInvariant()) >= 0)
            {
                AddBlock(source, entry, draft);
            }
        }

        return new FrontMatter { Span = span, Entries = entries };
    }

    private static string? Fence(string source, int start) =>
        IsLine(source, start, "---") ? "---" : IsLine(source, start, "+++") ? "+++" : null;

    private static bool IsLine(string source, int start, string text) =>
        string.CompareOrdinal(source, start, text, 0, text.Length) == 0
        && source.AsSpan(start + text.Length, SourceLines.EndOf(source, start) - start - text.Length).Trim().IsEmpty;

    private static int? FindClose(string source, int start, string fence)
    {
        for (var line = SourceLines.NextAfter(source, start); line < source.Length; line = SourceLines.NextAfter(source, line))
        {
            if (IsLine(source, line, fence) || fence == "---" && IsLine(source, line, "..."))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The scalar values in order, as a library reads them. What was read before a fault stands.</summary>
    internal static List<FrontMatterEntry> Entries(string source, TextSpan body)
    {
        var entries = new List<FrontMatterEntry>();
        var reader = new EntryReader(source, body, entries);
        try
        {
            var parser = new Parser(new StringReader(source.Substring(body.Start, body.Length)));
            while (parser.MoveNext() && parser.Current is { } read)
            {
                reader.Read(read);
            }
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // A fault in front matter never stops a lint. The scanner throws the second where a key is broken off in a list that is open, the parser the third for a tag that is no address.
        }

        return entries;
    }

    private static void AddBlock(string source, FrontMatterEntry entry, ArticleDraft draft)
    {
        var start = draft.Prose.Length;
        var written = source.AsSpan(entry.Span.Start, entry.Span.Length);
        if (written.SequenceEqual(entry.Value.AsSpan()))
        {
            draft.Prose.Copy(entry.Span.Start, entry.Span.Length);
        }
        else
        {
            draft.Prose.Add(entry.Value.AsSpan(), entry.Span.Start, entry.Span.Length);
        }

        draft.EndBlock(new BlockDraft(BlockKind.FrontMatter, entry.Span) { Key = entry.Key }, start);
    }

    /// <summary>Follows the keys through mappings and lists.</summary>
    private sealed class EntryReader(string source, TextSpan body, List<FrontMatterEntry> entries)
    {
        private readonly Stack<(string Path, bool IsMapping, string? Key)> _open = new();

        public void Read(ParsingEvent read)
        {
            switch (read)
            {
                case MappingStart:
                    _open.Push((ValuePath(), true, null));
                    break;
                case SequenceStart:
                    _open.Push((ValuePath(), false, null));
                    break;
                case MappingEnd or SequenceEnd:
                    _open.Pop();
                    EndValue();
                    break;
                case AnchorAlias:
                    EndValue();
                    break;
                case Scalar scalar:
                    ReadScalar(scalar);
                    break;
            }
        }

        private void ReadScalar(Scalar scalar)
        {
            if (_open.Count > 0 && _open.Peek() is { IsMapping: true, Key: null } mapping)
            {
                _open.Pop();
                _open.Push(mapping with { Key = scalar.Value });
                return;
            }

            var start = Math.Min(body.Start + (int)scalar.Start.Index, body.End);
            var end = Math.Min(body.Start + (int)scalar.End.Index, body.End);
            if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted && end - start >= 2)
            {
                (start, end) = (start + 1, end - 1);
            }

            entries.Add(FrontMatterEntry.Of(source, ValuePath(), scalar.Value, start, end));
            EndValue();
        }

        private string ValuePath()
        {
            if (_open.Count == 0)
            {
                return "";
            }

            var (path, isMapping, key) = _open.Peek();
            return !isMapping || _open.Count > DeepestKey ? path : path.Length == 0 ? key ?? "" : path + "." + key;
        }

        private void EndValue()
        {
            if (_open.Count > 0 && _open.Peek() is { IsMapping: true } mapping)
            {
                _open.Pop();
                _open.Push(mapping with { Key = null });
            }
        }
    }
}
