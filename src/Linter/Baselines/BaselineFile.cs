using System.Globalization;
using System.Text;
using KetamineLint.Reports;

namespace KetamineLint.Baselines;

/// <summary>A line of a baseline.</summary>
/// <param name="Path">The file, from the root, with <c>/</c>.</param>
/// <param name="Key">The rule and the sentence.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Excerpt">How the sentence begins, for people who review the baseline.</param>
internal sealed record BaselineEntry(string Path, FindingKey Key, int Count, string Excerpt);

/// <summary>
/// The file of known findings: a line that names the format, then one line for each rule and sentence of a file, sorted. Its five fields are
/// parted by tabs: path, id of the rule, count, hash of the sentence, beginning of the sentence.
/// </summary>
internal static class BaselineFile
{
    private const int Version = 1;
    private const int FieldCount = 5;
    private const int ExcerptLimit = 60;
    private const string Mark = "ketaminelint-baseline ";
    private const string Explanation = ": findings that are known; --update-baseline writes this file";

    /// <summary>The beginning of a sentence as a baseline quotes it.</summary>
    public static string ExcerptOf(string sentence)
    {
        var visible = VisibleText.Of(sentence);
        if (visible.Length <= ExcerptLimit) return visible;
        var blank = visible.LastIndexOf(' ', ExcerptLimit);
        var end = blank > ExcerptLimit / 2 ? blank : ExcerptLimit - (char.IsHighSurrogate(visible[ExcerptLimit - 1]) ? 1 : 0);
        return visible[..end] + "…";
    }

    /// <summary>Reads the entries.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="fault">What is wrong with it: line and clause; null if nothing is.</param>
    public static List<BaselineEntry> Read(string text, out (int Line, string Message)? fault)
    {
        var entries = new List<BaselineEntry>();
        var number = 0;
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            var message = number == 1 ? FaultOfHead(line) : line.IsEmpty ? null : FaultOfLine(line, entries);
            if (message is not null)
            {
                fault = (number, message);
                return entries;
            }
        }

        fault = null;
        return entries;
    }

    /// <summary>Writes the entries, sorted.</summary>
    public static void Write(Stream output, IEnumerable<BaselineEntry> entries)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mark}{Version}{Explanation}"));
        var sorted = entries
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.RuleId, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Sentence, StringComparer.Ordinal);
        foreach (var entry in sorted)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{EscapedName.Write(entry.Path)}\t{entry.Key.RuleId}\t{entry.Count}\t{entry.Key.Sentence}\t{entry.Excerpt}"));
    }

    private static string? FaultOfHead(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal)) return $"it is no baseline: the first line must begin with '{Mark}{Version}'";
        var rest = line[Mark.Length..];
        var end = rest.IndexOf(':');
        return (end < 0 ? rest : rest[..end]).Trim() is "1" ? null : $"this version of ketaminelint reads baselines of version {Version} only";
    }

    private static string? FaultOfLine(ReadOnlySpan<char> line, List<BaselineEntry> entries)
    {
        if (line.StartsWith("<<<<<<< ", StringComparison.Ordinal) || line.StartsWith(">>>>>>> ", StringComparison.Ordinal) || line is "=======")
            return "a merge left its marks here; keep the lines of both sides, or write the file again with --update-baseline";
        var fields = line.ToString().Split('\t', FieldCount);
        if (fields.Length < FieldCount) return $"a line must have {FieldCount} fields parted by tabs: path, rule, count, hash, beginning of the sentence";
        if (EscapedName.Read(fields[0]) is not { } path || !IsBelowRoot(path)) return $"'{fields[0]}' is no path from the root";
        if (fields[1] is not ['K', 'L', _, _, _, _] || !IsNumber(fields[1].AsSpan(2))) return $"'{fields[1]}' is no id of a rule";
        if (!int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0) return $"'{fields[2]}' is no count";
        if (fields[3].Length != FindingKey.HashLength || !fields[3].All(char.IsAsciiHexDigitLower)) return $"'{fields[3]}' is no hash of {FindingKey.HashLength} digits";
        entries.Add(new BaselineEntry(path, new FindingKey(fields[1], fields[3]), count, fields[4]));
        return null;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsBelowRoot(string path) => path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/').Any(name => name is "" or "." or "..");
}
