using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>Finds what the parser cannot stand or takes quadratic time for, before it is parsed. What is found is read as plain text.</summary>
/// <remarks>One pass over lines. A stretch ends at a blank line; a limit is far above what any article holds.</remarks>
internal ref struct ComplexityGuard
{
    private const int DeepestContainers = 60;
    private const int MostDefinitions = 2_000;
    private const int MostOpenBrackets = 500;
    private const int MostMarks = 4_000;
    private const int MostBacktickRuns = 1_000;
    private const int LongestStretch = 1_000_000;

    private static readonly CharacterSearch s_counted = new("[]`*_~<|()");
    private static readonly CharacterSearch s_structural = new("[]`*_~<|()>-+");

    private readonly ReadOnlySpan<char> _text;
    private readonly List<Reduction> _found = [];
    private readonly Stack<int> _lists = new();
    private int _stretch;
    private int _definitions;
    private int _open;
    private int _mostOpen;
    private int _targets;
    private int _mostTargets;
    private int _emphasis;
    private int _angles;
    private int _pipes;
    private int _backticks;

    private ComplexityGuard(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Finds what must be reduced, in order, not overlapping.</summary>
    public static List<Reduction> Find(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestStretch && IsSimple(text))
        {
            return [];
        }

        var guard = new ComplexityGuard(text);
        guard.Read();
        return guard._found;
    }

    /// <summary>Whether the whole text has fewer marks than any limit allows in a part of it, as most articles do.</summary>
    private static bool IsSimple(ReadOnlySpan<char> text)
    {
        var (marks, containers) = (0, 0);
        for (var at = 0; s_structural.IndexIn(text[at..]) is >= 0 and var next; at++)
        {
            at += next;
            containers += IsContainer(text, at) ? 1 : 0;
            if (++marks > MostOpenBrackets || containers > DeepestContainers)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character may begin a block quote or an item of a list.</summary>
    private static bool IsContainer(ReadOnlySpan<char> text, int at) =>
        text[at] == '>' || text[at] is '-' or '*' or '+' && at + 1 < text.Length && text[at + 1] is ' ' or '\t';

    private void Read()
    {
        for (var line = 0; line < _text.Length;)
        {
            var length = _text[line..].IndexOfAny('\n', '\r');
            var end = length < 0 ? _text.Length : line + length;
            ReadLine(line, end);
            line = end + 1;
        }

        EndStretch(_text.Length);
    }

    private void ReadLine(int start, int end)
    {
        var line = _text[start..end];
        if (line.Trim().IsEmpty)
        {
            EndStretch(start);
            _stretch = end;
            return;
        }

        if (Depth(line) > DeepestContainers)
        {
            Reduce(start, end, $"more than {DeepestContainers} nested containers");
            return;
        }

        var content = line.TrimStart();
        if (content[0] == '[' && content.IndexOf("]:".AsSpan()) > 0 && ++_definitions > MostDefinitions)
        {
            Reduce(start, end, $"more than {MostDefinitions} link definitions");
            return;
        }

        Count(line);
    }

    /// <summary>How many block quotes and lists a line begins, and lies in by the lists of the lines before it.</summary>
    private readonly int Depth(ReadOnlySpan<char> line)
    {
        var (depth, at, indent) = (0, 0, 0);
        while (at < line.Length)
        {
            var character = line[at];
            if (character is ' ' or '\t')
            {
                indent += depth == 0 ? 1 : 0;
            }
            else if (IsContainer(line, at))
            {
                depth++;
            }
            else
            {
                break;
            }

            at++;
        }

        return depth == 0 ? 0 : depth + Nested(indent);
    }

    private readonly int Nested(int indent)
    {
        while (_lists.Count > 0 && _lists.Peek() >= indent)
        {
            _lists.Pop();
        }

        _lists.Push(indent);
        return _lists.Count - 1;
    }

    private void Count(ReadOnlySpan<char> line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var next = s_counted.IndexIn(line[at..]);
            if (next < 0)
            {
                return;
            }

            at += next;
            switch (line[at])
            {
                case '[':
                    _mostOpen = Math.Max(_mostOpen, ++_open);
                    break;
                case ']':
                    _open -= _open > 0 ? 1 : 0;
                    break;
                case '(':
                    _targets += at > 0 && line[at - 1] == ']' ? 1 : 0;
                    _mostTargets = Math.Max(_mostTargets, _targets);
                    break;
                case ')':
                    _targets -= _targets > 0 ? 1 : 0;
                    break;
                case '<':
                    _angles++;
                    break;
                case '|':
                    _pipes++;
                    break;
                case '`':
                    while (at + 1 < line.Length && line[at + 1] == '`')
                    {
                        at++;
                    }

                    _backticks++;
                    break;
                default:
                    _emphasis++;
                    break;
            }
        }
    }

    private void EndStretch(int end)
    {
        var reason =
            _mostOpen > MostOpenBrackets ? $"more than {MostOpenBrackets} open brackets in a paragraph"
            : _mostTargets > MostOpenBrackets ? $"more than {MostOpenBrackets} broken links in a paragraph"
            : _emphasis > MostMarks ? $"more than {MostMarks} emphasis marks in a paragraph"
            : _angles > MostMarks ? $"more than {MostMarks} angle brackets in a paragraph"
            : _pipes > 4 * MostMarks ? $"more than {4 * MostMarks} cells in a table"
            : _backticks > MostBacktickRuns ? $"more than {MostBacktickRuns} runs of backticks in a paragraph"
            : end - _stretch > LongestStretch ? $"a paragraph of more than {LongestStretch} characters"
            : null;
        if (reason is not null)
        {
            _found.RemoveAll(StartsAfter(_stretch));
            _found.Add(new Reduction(TextSpan.FromBounds(_stretch, end), reason));
        }

        (_open, _mostOpen, _targets, _mostTargets) = (0, 0, 0, 0);
        (_emphasis, _angles, _pipes, _backticks) = (0, 0, 0, 0);
    }

    private static Predicate<Reduction> StartsAfter(int start) => reduction => reduction.Span.Start >= start;

    /// <summary>Reduces a line; lines that follow each other for one reason are one reduction.</summary>
    private readonly void Reduce(int start, int end, string reason)
    {
        if (_found.Count > 0 && _found[_found.Count - 1] is var last && last.Reason == reason && start - last.Span.End <= 2)
        {
            _found[_found.Count - 1] = last with { Span = TextSpan.FromBounds(last.Span.Start, end) };
        }
        else
        {
            _found.Add(new Reduction(TextSpan.FromBounds(start, end), reason));
        }
    }
}
