using System.Collections.Immutable;
using KetamineLint.Files;
using KetamineLint.Phrases;
using KetamineLint.Reports;

namespace KetamineLint.Configuration;

/// <summary>The lexicons that configurations name. A path counts from the file that names it, so each list of paths gets a name that means the same everywhere.</summary>
internal sealed class LexiconPaths(string workingDirectory)
{
    /// <summary>How the keys end whose values are lists of lexicons.</summary>
    public const string KeySuffix = ".phrases";

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lexicon?> _lexicons = new(StringComparer.Ordinal);
    private readonly List<RunFault> _faults = [];

    /// <summary>What is wrong with the lexicons that were read.</summary>
    public IReadOnlyList<RunFault> Faults => _faults;

    /// <summary>The full paths of the lexicons that were read or could not be.</summary>
    public IReadOnlyCollection<string> Asked => _lexicons.Keys;

    /// <summary>The name of a list of paths.</summary>
    /// <param name="list">The paths, parted by commas.</param>
    /// <param name="folder">The folder that they count from.</param>
    /// <param name="place">A fault at the place of the list, which those of its lexicons are made of.</param>
    public string NameOf(string list, string folder, RunFault place)
    {
        var paths = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(path => Path.GetFullPath(path, folder));
        var name = $"lexicons-{_entries.Count + 1}";
        _entries.Add(name, new Entry([.. paths], place));
        return name;
    }

    /// <summary>The lexicons of a list; those that cannot be read are left out, and a fault says why.</summary>
    /// <param name="name">The name of the list.</param>
    public IEnumerable<Lexicon> Read(string name) =>
        _entries.TryGetValue(name, out var entry) ? entry.Paths.Select(path => Read(path, entry.Place)).OfType<Lexicon>() : [];

    /// <summary>Notes why a lexicon that parses cannot be used.</summary>
    public void Reject(Lexicon lexicon, PhraseSyntaxException exception)
    {
        var fault = new RunFault(lexicon.Name, exception.Line, exception.Column, exception.Message);
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }

    private Lexicon? Read(string path, RunFault place)
    {
        if (!_lexicons.TryGetValue(path, out var lexicon))
        {
            lexicon = Parse(path, place);
            _lexicons.Add(path, lexicon);
        }

        return lexicon;
    }

    private Lexicon? Parse(string path, RunFault place)
    {
        var shown = Paths.From(workingDirectory, path);
        var text = ArticleText.Read(path);
        if (text.Source is null)
        {
            var reason = FileKinds.Of(path) == FileKind.Missing ? "there is no such file" : text.Fault;
            _faults.Add(place with { Message = $"the lexicon '{shown}' cannot be read: {reason}" });
            return null;
        }

        try
        {
            return Lexicon.Parse(shown, text.Source.ToString());
        }
        catch (PhraseSyntaxException exception)
        {
            _faults.Add(new RunFault(shown, exception.Line, exception.Column, exception.Message));
            return null;
        }
    }

    private sealed record Entry(ImmutableArray<string> Paths, RunFault Place);
}
