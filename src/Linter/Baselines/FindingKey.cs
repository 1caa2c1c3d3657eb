using System.Security.Cryptography;
using System.Text;

namespace KetamineLint.Baselines;

/// <summary>What a finding is recognised by when it was there before: its rule and its sentence, wherever that stands now.</summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="Sentence">A hash of the sentence's words: case, punctuation, markup and white space do not count.</param>
internal readonly record struct FindingKey(string RuleId, string Sentence)
{
    /// <summary>How many hexadecimal digits of the hash are kept.</summary>
    public const int HashLength = 16;

    /// <summary>What a finding is recognised by.</summary>
    public static FindingKey Of(Finding finding) => new(finding.Rule.Id, HashOf(finding.Sentence));

    private static string HashOf(string sentence)
    {
        var words = Words(sentence);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(words.Length > 0 ? words : sentence));
        return Convert.ToHexStringLower(hash)[..HashLength];
    }

    private static string Words(string sentence)
    {
        var words = new StringBuilder(sentence.Length);
        var isGap = false;
        foreach (var rune in sentence.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                isGap = words.Length > 0;
                continue;
            }

            if (isGap) words.Append(' ');
            words.Append(Rune.ToLowerInvariant(rune).ToString());
            isGap = false;
        }

        return words.ToString();
    }
}
