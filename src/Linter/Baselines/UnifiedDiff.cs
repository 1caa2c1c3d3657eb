using System.Globalization;

namespace KetamineLint.Baselines;

/// <summary>What a unified diff adds, file by file. Names are those of the new version, without the <c>b/</c> that git puts before them.</summary>
internal sealed class UnifiedDiff
{
    private readonly Dictionary<string, AddedLines> _files = new(StringComparer.Ordinal);
    private readonly string _text;
    private DiffHeader? _file;
    private int _next;
    private int _number;
    private bool _isDiff;

    private UnifiedDiff(string text) => _text = text;

    /// <summary>The files that the diff touches and does not delete.</summary>
    public IReadOnlyDictionary<string, AddedLines> Files => _files;

    /// <summary>Reads a diff as git, diff and Mercurial write them; what stands between files, such as a message, is passed over.</summary>
    /// <param name="text">The diff.</param>
    /// <param name="fault">What is wrong with it: line and clause; null if nothing is.</param>
    public static UnifiedDiff Read(string text, out (int Line, string Message)? fault)
    {
        var diff = new UnifiedDiff(text);
        fault = null;
        try
        {
            while (diff.NextLine() is { } line) diff.Read(line);
            diff.Keep();
            if (!diff._isDiff && !string.IsNullOrWhiteSpace(text)) fault = (1, "it is no unified diff; make it with 'git diff'");
        }
        catch (FormatException exception)
        {
            fault = (diff._number, exception.Message);
        }

        return diff;
    }

    private void Read(Range line)
    {
        var text = _text.AsSpan(line).TrimEnd('\r');
        if (text.StartsWith("diff --git ", StringComparison.Ordinal))
        {
            Keep();
            _file = new DiffHeader(text["diff --git ".Length..].ToString(), _number);
            _isDiff = true;
        }
        else if (text.StartsWith("diff --cc ", StringComparison.Ordinal) || text.StartsWith("diff --combined ", StringComparison.Ordinal) || text.StartsWith("@@@ ", StringComparison.Ordinal))
        {
            throw new FormatException("it is a combined diff of a merge, which does not say against which side lines are added; make one against one side, such as with 'git diff BASE HEAD'");
        }
        else if (text.StartsWith("--- ", StringComparison.Ordinal) && PeekLine().StartsWith("+++ ", StringComparison.Ordinal))
        {
            ReadNames(text[4..].ToString());
        }
        else if (text.StartsWith("@@ ", StringComparison.Ordinal) && _file is not null)
        {
            ReadHunk(text);
        }
        else
        {
            _file?.Add(text);
        }
    }

    private void ReadNames(string old)
    {
        if (_file is null or { HasNames: true })
        {
            Keep();
            _file = new DiffHeader("", _number);
        }

        var line = _text.AsSpan(NextLine()!.Value).TrimEnd('\r');
        _file.SetNames(old, line[4..].ToString());
        _isDiff = true;
    }

    private void ReadHunk(ReadOnlySpan<char> head)
    {
        var (oldLeft, start, newLeft) = HunkHead(head);
        var number = start;
        while (oldLeft > 0 || newLeft > 0)
        {
            if (NextLine() is not { } line) throw new FormatException("it ends in the middle of a change");
            var text = _text.AsSpan(line);
            switch (text.IsEmpty || text is "\r" ? ' ' : text[0])
            {
                case '+':
                    _file!.Lines.Add(number++, _text.AsMemory(line)[1..]);
                    newLeft--;
                    break;
                case '-':
                    oldLeft--;
                    break;
                case ' ':
                    number++;
                    oldLeft--;
                    newLeft--;
                    break;
                case '\\':
                    break;
                default:
                    throw new FormatException("a change has fewer lines than its head says");
            }
        }

        if (oldLeft < 0 || newLeft < 0) throw new FormatException("a change has other lines than its head says");
    }

    /// <summary>Reads <c>@@ -1,2 +3,4 @@</c>: how many old lines there are, where the new ones begin, and how many there are.</summary>
    private static (int Old, int Start, int New) HunkHead(ReadOnlySpan<char> head)
    {
        var end = head[3..].IndexOf(" @@", StringComparison.Ordinal);
        if (end >= 0 && head.Slice(3, end).ToString().Split(' ') is [['-', .. var before], ['+', .. var after]]
            && Numbers(before) is var (_, oldCount) && Numbers(after) is var (start, newCount))
        {
            return (oldCount, start, newCount);
        }

        throw new FormatException("the head of a change must look like '@@ -1,2 +3,4 @@'");
    }

    private static (int Start, int Count)? Numbers(string text)
    {
        var parts = text.Split(',');
        var count = 1;
        return parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out count))
            && count <= int.MaxValue - start ? (start, count) : null;
    }

    private void Keep()
    {
        if (_file?.NewName is { } name)
        {
            if (_files.TryGetValue(name, out var known)) known.Add(_file.Lines);
            else _files.Add(name, _file.Lines);
        }

        _file = null;
    }

    private Range? NextLine()
    {
        if (_next >= _text.Length) return null;
        var length = _text.AsSpan(_next).IndexOf('\n');
        var end = length < 0 ? _text.Length : _next + length;
        var line = _next..end;
        _next = end + 1;
        _number++;
        return line;
    }

    private ReadOnlySpan<char> PeekLine() => _next < _text.Length ? _text.AsSpan(_next) : [];
}
