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

    /// <summary>GitHub's fingerprints of the lines.</summary>
    public LineHashes Lines => field ??= new LineHashes(file.Source!);

    /// <summary>
    /// Our own: a hash of the rule, the sentence, what is marked, and how many like it come before. To be asked once for each finding, in order.
    /// </summary>
    public string Next(Finding finding)
    {
        var pointed = Region.Pointed(file.Lines, finding.Span);
        var marked = file.Lines.Quote(new TextSpan(pointed.Start, Math.Min(pointed.Length, Region.QuoteLimit)));
        var known = $"{finding.Rule.Id}\n{finding.Sentence}\n{Folded(marked)}";
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_occurrences, known, out _);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{known}\n{++seen}")));
        return Convert.ToHexStringLower(hash)[..Length];
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
