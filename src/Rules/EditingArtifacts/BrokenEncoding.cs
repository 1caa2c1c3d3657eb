using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>Characters that were read in the wrong encoding, or that no reader sees.</summary>
/// <param name="Span">Where they stand in the text that was searched.</param>
/// <param name="Name">What they are.</param>
/// <param name="Meant">What was meant, or null where that is lost.</param>
internal readonly record struct BrokenEncoding(TextSpan Span, string Name, string? Meant)
{
    private const string Mojibake = "UTF-8 read as Windows-1252";

    /// <summary>What stands in the text, and what was meant. Sequences that a word can hold are left out.</summary>
    private static readonly KeyValuePair<string, string?>[] Table =
    [
        new("â€™", "’"), new("â€˜", "‘"), new("â€œ", "“"), new("â€\u009D", "”"), new("â€“", "–"), new("â€”", "—"), new("â€¦", "…"), new("â€¢", "•"), new("â„¢", "™"),
        new("â€", "”"), new("Ã©", "é"), new("Ã¨", "è"), new("Ã¡", "á"), new("Ã³", "ó"), new("Ã±", "ñ"), new("Ã¼", "ü"), new("Ã¶", "ö"), new("Ã¤", "ä"), new("Ã§", "ç"),
        new("Â\u00A0", "\u00A0"), new("Â°", "°"), new("Â±", "±"), new("Â®", "®"), new("Â©", "©"), new("Â½", "½"), new("Âµ", "µ"), new("Â§", "§"), new("ï»¿", ""), new("ðŸ", null),
        new("\uFFFD", null), new("&amp;nbsp;", "&nbsp;"), new("&amp;amp;", "&amp;"), new("&amp;#39;", "'"), new("&amp;quot;", "\""), new("&amp;rsquo;", "’"),
        new("\u200B", ""), new("\u2060", ""), new("\u00AD", ""), new("\uFEFF", ""), new("\u202A", ""), new("\u202B", ""), new("\u202C", ""), new("\u202D", ""), new("\u202E", ""),
    ];

    private static readonly Needles Sequences = new([.. Strings]);

    /// <summary>How they are written.</summary>
    public static IEnumerable<string> Strings => Table.Select(row => row.Key);

    /// <summary>Whether nobody can read the text as it stands; what cannot be seen only disturbs searching.</summary>
    public bool IsLegible => Meant is "";

    /// <summary>The next such characters in <paramref name="text"/> from <paramref name="at"/> on, a run of the same kind as one; null when there are none.</summary>
    public static BrokenEncoding? Next(ReadOnlySpan<char> text, ref int at)
    {
        if (at >= text.Length || Sequences.IndexIn(text, at) is not (>= 0 and var start))
        {
            at = text.Length;
            return null;
        }

        var sequence = Sequences.At(text[start..])!;
        var meant = Array.Find(Table, row => row.Key == sequence).Value;
        at = start + sequence.Length;
        while (meant is "" or null && text[at..].StartsWith(sequence.AsSpan()))
            at += sequence.Length;
        return new BrokenEncoding(TextSpan.FromBounds(start, at), NameOf(sequence), meant);
    }

    private static string NameOf(string sequence) => sequence[0] switch
    {
        '\uFFFD' => "U+FFFD, a character that was lost",
        '\u200B' => "U+200B, a zero-width space",
        '\u2060' => "U+2060, a word joiner",
        '\u00AD' => "U+00AD, a soft hyphen",
        '\uFEFF' => "U+FEFF, a byte order mark",
        >= '\u202A' and <= '\u202E' => "a control character of writing direction",
        '&' => "an entity that was escaped twice",
        _ => Mojibake,
    };
}
