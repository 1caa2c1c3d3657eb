using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>What a finding of one file is known by from run to run, when lines have moved.</summary>
internal sealed class Fingerprints(LintedFile file)
{
    private const int Length = 32;

    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);
    private int _nextKnown;

    /// <summary>GitHub's fingerprints of the lines.</summary>
    public LineHashes Lines => field ??= new LineHashes(file.Source!);

    /// <summary>
    /// Our own: a hash of the rule, the sentence, what is marked, and how many like it come before, known ones too. To be asked once for each finding, in order.
    /// </summary>
    public string Next(Finding finding)
    {
        for (; _nextKnown < file.Known.Length && file.Known[_nextKnown].Span.Start < finding.Span.Start; _nextKnown++)
        {
            Count(file.Known[_nextKnown]);
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Count(finding)));
        return Convert.ToHexStringLower(hash)[..Length];
    }

    private string Count(Finding finding)
    {
        var pointed = Region.Pointed(file.Lines, finding.Span);
        var marked = file.Lines.Quote(new TextSpan(pointed.Start, Math.Min(pointed.Length, Region.QuoteLimit)));
        var known = $"{finding.Rule.Id}\n{finding.Sentence}\n{Folded(marked)}";
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_occurrences, known, out _);
        return string.Create(CultureInfo.InvariantCulture, $"{known}\n{++seen}");
    }

    private static string Folded(string text) => IsFolded(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsFolded(string text)
    {
        var isAfterBlank = true;
        foreach (var unit in text)
        {
            var isBlank = char.IsWhiteSpace(unit);
            if (isBlank && (isAfterBlank || unit != ' ')) return false;
            isAfterBlank = isBlank;
        }

        return !isAfterBlank || text.Length == 0;
    }
}
