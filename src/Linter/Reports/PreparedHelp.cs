using System.Text;

namespace KetamineLint.Reports;

/// <summary>The help of all rules, embedded as <c>RuleHelp.txt</c>, so that no run has to read and render their pages.</summary>
/// <remarks>A rule has four lines: its id and those of the guidelines that its page cites; the description; the text; the Markdown. A test holds that they are what the pages give.</remarks>
internal static class PreparedHelp
{
    /// <summary>The name of the embedded file.</summary>
    public const string FileName = "RuleHelp.txt";

    private static readonly Lazy<Dictionary<string, RuleHelp>> s_help = new(Read);

    /// <summary>The help of a rule; of one that the file lacks, what its page gives.</summary>
    public static RuleHelp Of(Rule rule) => s_help.Value.TryGetValue(rule.Id, out var help) ? help : RuleHelp.Of(rule);

    /// <summary>What the file holds for some rules.</summary>
    public static string Write(IEnumerable<Rule> rules)
    {
        var file = new StringBuilder();
        foreach (var rule in rules)
        {
            var help = RuleHelp.Of(rule);
            file.AppendJoin(' ', help.Guidelines.Select(guideline => guideline.Id).Prepend(rule.Id)).Append('\n');
            foreach (var text in (ReadOnlyMemory<byte>[])[help.Description, help.Text, help.Markdown]) file.Append(Encoding.UTF8.GetString(text.Span)).Append('\n');
        }

        return file.ToString();
    }

    private static Dictionary<string, RuleHelp> Read()
    {
        using var stream = typeof(PreparedHelp).Assembly.GetManifestResourceStream(FileName);
        var file = new byte[stream?.Length ?? 0].AsMemory();
        stream?.ReadExactly(file.Span);
        var help = new Dictionary<string, RuleHelp>(StringComparer.Ordinal);
        while (!file.IsEmpty)
        {
            var ids = Encoding.ASCII.GetString(NextLine(ref file).Span).Split(' ');
            help.Add(ids[0], new RuleHelp(NextLine(ref file), NextLine(ref file), NextLine(ref file), [.. Guideline.All.Where(guideline => ids.AsSpan(1).Contains(guideline.Id))]));
        }

        return help;
    }

    private static ReadOnlyMemory<byte> NextLine(ref Memory<byte> rest)
    {
        var length = rest.Span.IndexOf((byte)'\n');
        var line = rest[..length];
        rest = rest[(length + 1)..];
        return line;
    }
}
