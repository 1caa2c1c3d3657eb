using System.Collections.Immutable;
using System.Text;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Configuration;

/// <summary>Goes over the lines of an <c>.editorconfig</c>, checks those that are for us, and makes paths of lexicons independent of the folder.</summary>
internal sealed class EditorConfigScan
{
    /// <summary>A section that no file is in.</summary>
    private const string NoSection = "[\0]";

    private readonly ImmutableArray<RunFault>.Builder _faults = ImmutableArray.CreateBuilder<RunFault>();
    private readonly StringBuilder _text = new();
    private readonly string _shownPath;
    private readonly string _folder;
    private readonly LexiconPaths _lexicons;
    private readonly LineMap _lines;
    private bool _isInSection;
    private int _lineStart;

    /// <summary>Scans a file.</summary>
    /// <param name="source">Its text. What Roslyn takes for a line is one here, and faults have the lines that an editor shows.</param>
    /// <param name="shownPath">Its path, for faults.</param>
    /// <param name="folder">Its folder, which paths in it count from.</param>
    /// <param name="lexicons">Gives each list of lexicons a name that stands for it.</param>
    public EditorConfigScan(SourceText source, string shownPath, string folder, LexiconPaths lexicons)
    {
        (_shownPath, _folder, _lexicons) = (shownPath, folder, lexicons);
        _lines = new LineMap(source);
        foreach (var line in source.Lines)
        {
            _lineStart = line.Start;
            _text.Append(Scan(line.ToString())).Append('\n');
        }

        Faults = _faults.ToImmutable();
    }

    /// <summary>The text for Roslyn.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether any line is for us.</summary>
    public bool HasOurs { get; private set; }

    /// <summary>Whether <c>root = true</c> stands before every section.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>What is wrong, in order.</summary>
    public ImmutableArray<RunFault> Faults { get; }

    private string Scan(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        if (content.StartsWith('['))
        {
            _isInSection = true;
            return IsReadable(content) ? line.ToString() : Unreadable(line.Length - content.Length);
        }

        if (content.StartsWith(ConfigurationKeys.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Ours(line.ToString(), line.Length - content.Length);
        }

        if (!_isInSection && content.IndexOf('=') is > 0 and var at
            && content[..at].Trim().Equals("root", StringComparison.OrdinalIgnoreCase)
            && WithoutComment(content[(at + 1)..]).Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            IsRoot = true;
        }

        if (Misspelt(content) is { } prefix)
        {
            Fault(line.Length - content.Length, $"'{prefix}' is not for any tool that is known here; did you mean '{ConfigurationKeys.Prefix[..^1]}'");
        }

        return line.ToString();
    }

    /// <summary>Whether Roslyn can make a matcher of a section's name: it throws where characters in brackets are not well written.</summary>
    private static bool IsReadable(ReadOnlySpan<char> section)
    {
        if (!section[1..].Contains('['))
        {
            return true;
        }

        try
        {
            AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(section.ToString(), "/" + EditorConfigFile.Name) });
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private string Unreadable(int column)
    {
        Fault(column, "the section names no files that can be told: its brackets are not well written, and what follows holds for nothing");
        return NoSection;
    }

    /// <summary>What a key begins with that may have been meant for us.</summary>
    private static string? Misspelt(ReadOnlySpan<char> line)
    {
        var dot = line.IndexOf('.');
        return dot is >= 8 and <= 16 && line[0] is not ('#' or ';') && NearestName.To(line[..dot].ToString(), [ConfigurationKeys.Prefix[..^1]]) is not null ? line[..dot].ToString() : null;
    }

    private string Ours(string line, int start)
    {
        HasOurs = true;
        var equals = line.AsSpan().IndexOfAny('=', ':');
        if (equals < 0)
        {
            Fault(start, "a value is missing; write 'key = value'");
            return line;
        }

        var key = line[start..equals].Trim();
        var raw = line.AsSpan(equals + 1);
        var value = WithoutComment(raw).ToString();
        var valueStart = equals + 1 + (raw.Length - raw.TrimStart().Length);
        if (Cut(raw) is { } cut)
        {
            Fault(equals + 1 + cut, $"the value ends before '{raw[cut]}', which begins a comment; lists are parted by commas");
        }

        if (!_isInSection)
        {
            Fault(start, $"'{key}' stands before any section such as '[*.md]' and holds for nothing");
        }
        else if (ConfigurationKeys.Fault(key, value) is { } fault)
        {
            Fault(fault.StartsWith("unknown", StringComparison.Ordinal) ? start : valueStart, fault);
        }
        else if (key.EndsWith(LexiconPaths.KeySuffix, StringComparison.OrdinalIgnoreCase))
        {
            if (value.Contains('\0', StringComparison.Ordinal))
            {
                Fault(valueStart, "the value holds a NUL character, which no path has");
                return line;
            }

            return $"{key} = {_lexicons.NameOf(value, _folder, FaultAt(valueStart, ""))}";
        }

        return line;
    }

    /// <summary>The value as Roslyn reads it: up to a <c>#</c> or <c>;</c>.</summary>
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> value)
    {
        var comment = value.IndexOfAny('#', ';');
        return (comment < 0 ? value : value[..comment]).Trim();
    }

    /// <summary>The place of a <c>#</c> or <c>;</c> that ends a value where no white space says that a comment was meant.</summary>
    private static int? Cut(ReadOnlySpan<char> value) =>
        value.IndexOfAny('#', ';') is > 0 and var at && !char.IsWhiteSpace(value[at - 1]) ? at : null;

    private void Fault(int column, string message) => _faults.Add(FaultAt(column, message));

    private RunFault FaultAt(int column, string message)
    {
        var place = _lines.Position(_lineStart + column);
        return new RunFault(_shownPath, place.Line + 1, place.Character + 1, message);
    }
}
