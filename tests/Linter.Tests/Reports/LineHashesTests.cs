using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class LineHashesTests
{
    /// <summary>Texts with CR, CRLF, emoji, U+2028, a byte order mark, and the hashes that GitHub's algorithm gave for their lines.</summary>
    [Fact]
    public void Lines_have_the_hashes_that_GitHub_computes()
    {
        using var recorded = JsonDocument.Parse(Repository.Read("tests/Linter.Tests/Reports/LineHashes.json"));
        Assert.All(recorded.RootElement.EnumerateArray(), sample =>
        {
            var hashes = new LineHashes(SourceText.From(Decode(sample.GetProperty("text").GetRawText())));
            var expected = sample.GetProperty("hashes").EnumerateArray().Select(hash => hash.GetString()!).ToArray();
            Assert.Equal(expected, expected.Select((_, line) => hashes[line]));
        });
    }

    [Fact]
    public void A_byte_order_mark_that_the_reader_took_away_still_counts()
    {
        var with = new LineHashes(SourceText.From("\uFEFFWith a mark\nsecond\n"));
        var without = new LineHashes(SourceText.From("With a mark\nsecond\n", Encoding.UTF8));
        Assert.Equal((with[0], with[1]), (without[0], without[1]));
    }

    /// <summary>The hash of each line from its definition, one line at a time.</summary>
    [Fact]
    public void Skipping_what_no_line_needs_changes_no_hash() =>
        Gen.OneOf(((string[])["a", " ", "\t", "\n", "\r", "\r\n", "\uFFFF", "é", new string('x', 99), new string('y', 100), new string('z', 230)]).Select(Gen.Const).ToArray())
            .Array[0, 60].Select(string.Concat).ForAll(text =>
        {
            var lines = new LineMap(SourceText.From(text));
            var hashes = new LineHashes(SourceText.From(text));
            var seen = new Dictionary<ulong, int>();
            for (var i = 0; i < lines.Count; i++)
            {
                var hash = Defined(text[lines.Line(i).Start..]);
                seen[hash] = seen.GetValueOrDefault(hash) + 1;
                var expected = string.Create(CultureInfo.InvariantCulture, $"{hash:x}:{seen[hash]}");
                Assert.Equal(expected, hashes[i]);
                Assert.Equal(expected, new LineHashes(SourceText.From(text))[i]);
            }
        });

    private static ulong Defined(string text)
    {
        var units = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Where(unit => unit is not (' ' or '\t')).Select(unit => (ulong)unit);
        return units.Append(65535UL).Concat(Enumerable.Repeat(0UL, 100)).Take(100).Aggregate(0UL, (hash, unit) => unchecked(37 * hash + unit));
    }

    /// <summary>A reader of JSON would replace the lone surrogate of one sample.</summary>
    private static string Decode(string json)
    {
        var text = new StringBuilder();
        for (var i = 1; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            if (json[i] == 'u')
            {
                text.Append((char)Convert.ToUInt16(json.Substring(i + 1, 4), 16));
                i += 4;
            }
            else
            {
                text.Append(json[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            }
        }

        return text.ToString();
    }
}
