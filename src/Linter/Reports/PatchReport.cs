using System.Text;

namespace KetamineLint.Reports;

/// <summary><c>--diff</c>: what mending would change, as a patch that <c>git apply</c> and <c>patch -p1</c> take in the working directory.</summary>
/// <remarks>A file outside the working directory is named from the root of its repository: no tool takes a path with <c>..</c>.</remarks>
internal sealed class PatchReport(Stream output, Terminal terminal) : IReport
{
    private const int Context = 3;

    private readonly bool _isSeen = terminal.IsColoured || terminal.Destination == Destination.Terminal;

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        if (file.Mending is not { } mending) return;
        var old = (file.Source!.Encoding is UTF8Encoding { Preamble.IsEmpty: false } ? "\uFEFF" : "") + file.Source;
        var edits = LineEdit.AllOf(old, mending.Changes, old.Length - file.Source.Length);
        if (edits.Count == 0) return;
        var path = file.File.DisplayPath.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(file.File.DisplayPath) ? file.File.RootPath : file.File.DisplayPath;
        Write(Style.Strong, $"--- {NameOf("a/" + path)}\n");
        Write(Style.Strong, $"+++ {NameOf("b/" + path)}\n");
        var lines = LineEdit.Lines(old);
        var shift = 0;
        for (var i = 0; i < edits.Count;)
        {
            var end = i + 1;
            while (end < edits.Count && edits[end].Start - edits[end - 1].End <= 2 * Context) end++;
            shift += WriteHunk(lines, edits[i..end], shift);
            i = end;
        }

        output.Flush();
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary) => output.Flush();

    /// <summary>Writes edits that stand together, and returns how many lines they add.</summary>
    private int WriteHunk(string[] lines, List<LineEdit> edits, int shift)
    {
        var (start, end) = (Math.Max(0, edits[0].Start - Context), Math.Min(lines.Length, edits[^1].End + Context));
        var growth = edits.Sum(edit => edit.New.Length - (edit.End - edit.Start));
        Write(Style.Note, $"@@ -{Range(start, end - start)} +{Range(start + shift, end - start + growth)} @@\n");
        var at = start;
        foreach (var edit in edits)
        {
            Write(' ', lines.AsSpan(at..edit.Start));
            Write('-', lines.AsSpan(edit.Start..edit.End));
            Write('+', edit.New);
            at = edit.End;
        }

        Write(' ', lines.AsSpan(at..end));
        return growth;
    }

    private static string Range(int start, int count) => FormattableString.Invariant($"{(count == 0 ? start : start + 1)},{count}");

    private void Write(char mark, ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            var hasEnd = line.EndsWith('\n');
            var content = hasEnd ? line[..^1] : line;
            Write(mark switch { '-' => Style.Removed, '+' => Style.Added, _ => null }, mark + (_isSeen ? VisibleText.Of(content) : content));
            Write(null, hasEnd ? "\n" : "\n\\ No newline at end of file\n");
        }
    }

    private void Write(Style? style, string text) =>
        output.Write(Encoding.UTF8.GetBytes(style is { } painted && terminal.IsColoured ? terminal.Paint(painted, text.TrimEnd('\n')) + (text.EndsWith('\n') ? "\n" : "") : text));

    /// <summary>The name as git writes it: in quotes if it holds what a line cannot, and with a tab after it if it holds a blank, lest a date be seen there.</summary>
    private static string NameOf(string path)
    {
        if (!path.AsSpan().ContainsAny('"', '\\') && !path.Any(char.IsControl)) return path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        var name = new StringBuilder("\"");
        foreach (var unit in path)
        {
            _ = unit switch
            {
                '"' or '\\' => name.Append('\\').Append(unit),
                < ' ' or '\x7F' => name.Append('\\').Append(Convert.ToString(unit, 8).PadLeft(3, '0')),
                _ => name.Append(unit),
            };
        }

        return name.Append('"').ToString();
    }
}
