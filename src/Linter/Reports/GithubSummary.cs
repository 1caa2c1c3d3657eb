using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Reports;

/// <summary>The page that GitHub shows under a run: a table of the rules and one of the gravest findings, in Markdown.</summary>
/// <param name="append">Appends to the page of the step, of which GitHub takes 1 MiB.</param>
/// <param name="variable">Gives a variable of the environment or null: where the sources can be seen is said there.</param>
internal sealed class GithubSummary(Action<string> append, Func<string, string?> variable) : IReport
{
    private const int PerSeverity = 50;
    private const int SizeLimit = 900_000;
    private const string Markup = @"\`*_{}[]<>#|&~!:@$";

    private readonly Gravest _gravest = new(PerSeverity);
    private readonly SortedDictionary<string, OfRule> _rules = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly StringBuilder _page = new();
    private int _unread;
    private int _files;

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        _gravest.Add(file);
        if (file.Fault is not null && _unread++ < PerSeverity) _faults.Add($"{file.File.RootPath}: {file.Fault}");
        if (file.Result is not { Findings.IsEmpty: false } result) return;
        _files++;
        foreach (var group in result.Findings.GroupBy(finding => finding.Rule))
        {
            var known = _rules.GetValueOrDefault(group.Key.Id) ?? new OfRule(group.Key, 0, 0, default, "");
            var most = group.Count() > known.Most;
            _rules[group.Key.Id] = known with
            {
                Findings = known.Findings + group.Count(),
                Files = known.Files + 1,
                Severity = (DiagnosticSeverity)Math.Max((int)known.Severity, (int)group.Max(finding => finding.Severity)),
                Most = most ? group.Count() : known.Most,
                WorstFile = most ? file.File.RootPath : known.WorstFile,
            };
        }
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary)
    {
        WriteHeading(summary);
        foreach (var fault in _faults.Concat(summary.Faults.Select(fault => fault.ToString()))) _page.Append($"- **error**: {Escaped(fault)}\n");
        if (_unread > _faults.Count) _page.Append(CultureInfo.InvariantCulture, $"- and {_unread - _faults.Count} more files that could not be read\n");
        if (_rules.Count > 0)
        {
            WriteRules();
            WriteFindings();
        }

        append(_page.Append('\n').ToString());
    }

    private void WriteHeading(RunSummary summary)
    {
        _page.Append("### KetamineLint: ");
        var counts = Severities().Where(severity => _gravest.Count(severity) > 0).Select(severity => severity.Count(_gravest.Count(severity))).ToList();
        _page.Append(counts.Count == 0 ? $"no findings in {Levels.Number(summary.Files, "file")}" : $"{string.Join(", ", counts)} in {_files} of {Levels.Number(summary.Files, "file")}").Append("\n\n");
    }

    private void WriteRules()
    {
        _page.Append("\n| severity | rule | findings | files | most in |\n| --- | --- | ---: | ---: | --- |\n");
        foreach (var rule in _rules.Values.OrderByDescending(rule => rule.Severity).ThenByDescending(rule => rule.Findings))
            _page.Append(CultureInfo.InvariantCulture, $"| {rule.Severity.Name()} | {rule.Rule.Id} {Escaped(rule.Rule.Name)} | {rule.Findings} | {rule.Files} | {Link(rule.WorstFile, null)} |\n");
    }

    private void WriteFindings()
    {
        var left = 0;
        _page.Append("\n| severity | place | rule | finding |\n| --- | --- | --- | --- |\n");
        foreach (var severity in Severities())
        {
            left += _gravest.Count(severity) - _gravest.Of(severity).Count;
            foreach (var placed in _gravest.Of(severity))
            {
                if (_page.Length > SizeLimit) left++;
                else _page.Append($"| {severity.Name()} | {Link(placed.Path, placed.Start.Line + 1)} | {placed.Finding.Rule.Id} | {Escaped(placed.Finding.Message)} |\n");
            }
        }

        if (left > 0) _page.Append(CultureInfo.InvariantCulture, $"\nand {left} more, which the first table counts\n");
    }

    /// <summary>A path, and where GitHub says where its sources are seen, a link to it.</summary>
    private string Link(string path, int? line)
    {
        var place = Escaped(path) + (line is { } number ? ":" + number.ToString(CultureInfo.InvariantCulture) : "");
        if (variable("GITHUB_SERVER_URL") is not { Length: > 0 } server || variable("GITHUB_REPOSITORY") is not { Length: > 0 } repository || variable("GITHUB_SHA") is not { Length: > 0 } commit)
            return place;
        var address = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return string.Create(CultureInfo.InvariantCulture, $"[{place}](<{server}/{repository}/blob/{commit}/{address}?plain=1{(line is { } at ? "#L" + at : "")}>)");
    }

    /// <summary>Text that GitHub shows as it stands, in a cell of a table too: nothing in it is markup, a link, a mention, an emoji or a formula.</summary>
    private static string Escaped(string text)
    {
        var visible = VisibleText.Of(text);
        var escaped = new StringBuilder(visible.Length + 16);
        foreach (var unit in visible)
        {
            if (Markup.Contains(unit, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(unit);
        }

        return escaped.ToString();
    }

    private static DiagnosticSeverity[] Severities() => [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info];

    private sealed record OfRule(Rule Rule, int Findings, int Files, DiagnosticSeverity Severity, string WorstFile)
    {
        public int Most { get; init; }
    }
}
