using System.Text.Json;
using KetamineLint.Reports;
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
            var hashes = new LineHashes(Decode(sample.GetProperty("text").GetRawText()), hasByteOrderMark: false);
            var expected = sample.GetProperty("hashes").EnumerateArray().Select(hash => hash.GetString()!).ToArray();
            Assert.Equal(expected, expected.Select((_, line) => hashes[line]));
        });
    }

    [Fact]
    public void A_byte_order_mark_that_the_reader_took_away_still_counts()
    {
        var with = new LineHashes("\uFEFFWith a mark\nsecond\n", hasByteOrderMark: false);
        var without = new LineHashes("With a mark\nsecond\n", hasByteOrderMark: true);
        Assert.Equal((with[0], with[1]), (without[0], without[1]));
    }

    /// <summary>A reader of JSON would replace the lone surrogate of one sample.</summary>
    private static string Decode(string json)
    {
        var text = new System.Text.StringBuilder();
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
