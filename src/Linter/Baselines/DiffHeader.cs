using System.Text;

namespace KetamineLint.Baselines;

/// <summary>What a diff says of a file before its changes.</summary>
/// <param name="pair">The two names after <c>diff --git</c>; empty where there is no such line.</param>
/// <param name="line">The line of the diff, from 1.</param>
internal sealed class DiffHeader(string pair, int line)
{
    private const string Nothing = "/dev/null";

    private string? _old;
    private string? _new;
    private string? _renamedTo;
    private bool _isDeleted;

    /// <summary>Whether the two names were read.</summary>
    public bool HasNames => _new is not null;

    /// <summary>The lines that are added.</summary>
    public AddedLines Lines { get; } = new(line);

    /// <summary>The name of the new version, without prefix; null if there is none.</summary>
    public string? NewName => _isDeleted || _new == Nothing ? null
        : _renamedTo ?? (_new is { } name ? WithoutPrefix(name, _old == Nothing ? Unquoted(pair) : _old!) : NameOfPair());

    /// <summary>Reads a line that is neither a name nor a change.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("rename to ", StringComparison.Ordinal)) _renamedTo = Unquoted(text["rename to ".Length..].ToString());
        else if (text.StartsWith("copy to ", StringComparison.Ordinal)) _renamedTo = Unquoted(text["copy to ".Length..].ToString());
        else if (text.StartsWith("deleted file mode ", StringComparison.Ordinal)) _isDeleted = true;
        else if (text is "GIT binary patch" || (text.StartsWith("Binary files ", StringComparison.Ordinal) && text.EndsWith(" differ", StringComparison.Ordinal))) Lines.IsWhole = true;
    }

    /// <summary>Sets what stands after <c>---</c> and <c>+++</c>; a time after a tab is no part of it.</summary>
    public void SetNames(string old, string @new) => (_old, _new) = (Name(old), Name(@new));

    private static string Name(string text)
    {
        var tab = text.StartsWith('"') ? -1 : text.IndexOf('\t', StringComparison.Ordinal);
        return Unquoted(tab < 0 ? text : text[..tab]);
    }

    /// <summary>git puts a letter and a slash before both names, another letter before each, unless it was told not to.</summary>
    private static string WithoutPrefix(string name, string old) =>
        name is [_, '/', .. var rest] && old is [var letter, '/', ..] && letter != name[0] ? rest : name;

    /// <summary>The name where only the pair has it: both names are the same then, but for the prefix.</summary>
    private string? NameOfPair()
    {
        if (pair.StartsWith('"') && pair.IndexOf("\" \"", StringComparison.Ordinal) is > 0 and var at)
            return WithoutPrefix(Unquoted(pair[(at + 2)..]), Unquoted(pair[..(at + 1)]));
        var half = pair.Length / 2;
        return pair.Length % 2 == 1 && pair[half] == ' ' ? WithoutPrefix(pair[(half + 1)..], pair[..half]) : null;
    }

    /// <summary>A name that git wrote as a string of C, its bytes in octal digits; one without quotes as it is.</summary>
    private static string Unquoted(string text)
    {
        if (text.Length < 2 || text[0] != '"') return text;
        var bytes = new List<byte>(text.Length);
        for (var i = 1; i < text.Length && text[i] != '"';)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length;
            }
            else if (i + 3 < text.Length && text[i + 1] is >= '0' and <= '3' && text[i + 2] is >= '0' and <= '7' && text[i + 3] is >= '0' and <= '7')
            {
                bytes.Add((byte)(((text[i + 1] - '0') << 6) | ((text[i + 2] - '0') << 3) | (text[i + 3] - '0')));
                i += 4;
            }
            else
            {
                bytes.Add((byte)(text[i + 1] switch { 'a' => '\a', 'b' => '\b', 't' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', 'r' => '\r', var other => other }));
                i += 2;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
