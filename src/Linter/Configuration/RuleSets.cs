using System.Collections.Immutable;
using KetamineLint.Files;
using KetamineLint.Phrases;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Configuration;

/// <summary>The rules as they hold for each file: command line over the nearest <c>.editorconfig</c> over the defaults. Files with one configuration share one set.</summary>
internal sealed class RuleSets(RuleSelection selection, string workingDirectory)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, EditorConfigFile?> _files = new(Paths.Comparer);
    private readonly Dictionary<string, AnalyzerConfigSet?> _configurations = new(Paths.Comparer);
    private readonly Dictionary<ImmutableDictionary<string, string>, RuleSet> _ofOptions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, RuleSet> _ruleSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhraseEngine?> _engines = new(StringComparer.Ordinal);
    private readonly LexiconPaths _lexicons = new(workingDirectory);
    private readonly Lazy<RuleSet> _unconfigured = new(() => RuleSet.Create(_ => null, selection));

    /// <summary>The rules for a file that nothing is configured for.</summary>
    public RuleSet Unconfigured => _unconfigured.Value;

    /// <summary>What was wrong with the configuration of the files that were asked for, in order of file and line.</summary>
    public IEnumerable<RunFault> Faults =>
        _files.Values.OfType<EditorConfigFile>().SelectMany(file => file.Faults).Concat(_lexicons.Faults)
            .OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column);

    /// <summary>The full paths of the lexicons that were asked for, whether they could be read or not.</summary>
    public IReadOnlyCollection<string> Lexicons => _lexicons.Asked;

    /// <summary>The rules for a file.</summary>
    public RuleSet For(ArticleFile file)
    {
        var path = file.FullPath ?? Path.GetFullPath(file.DisplayPath, workingDirectory);
        lock (_lock)
        {
            if (Configuration(Path.GetDirectoryName(path)!) is not { } configuration)
            {
                return Unconfigured;
            }

            // Roslyn gives files for which the same sections hold one and the same dictionary.
            var options = configuration.GetOptionsForSourcePath(path).AnalyzerOptions;
            if (!_ofOptions.TryGetValue(options, out var rules))
            {
                _ofOptions.Add(options, rules = RuleSetOf(options));
            }

            return rules;
        }
    }

    /// <summary>The rules with some options; options that say the same to us give one set.</summary>
    private RuleSet RuleSetOf(ImmutableDictionary<string, string> options)
    {
        var ours = options
            .Where(option => ConfigurationKeys.All.BinarySearch(option.Key, StringComparer.Ordinal) >= 0)
            .OrderBy(option => option.Key, StringComparer.Ordinal)
            .ToArray();
        var key = string.Join('\n', ours.Select(option => $"{option.Key}={option.Value}"));
        if (!_ruleSets.TryGetValue(key, out var rules))
        {
            rules = RuleSet.Create(name => options.GetValueOrDefault(name), selection, Engine(ours));
            _ruleSets.Add(key, rules);
        }

        return rules;
    }

    /// <summary>What Roslyn makes of the configuration of a folder; null if nothing there is for us.</summary>
    private AnalyzerConfigSet? Configuration(string folder)
    {
        if (_configurations.TryGetValue(folder, out var known))
        {
            return known;
        }

        var configs = new List<AnalyzerConfig>();
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (!_files.TryGetValue(at, out var file))
            {
                file = EditorConfigFile.Read(at, workingDirectory, _lexicons);
                _files.Add(at, file);
            }

            if (file?.Config is { } config)
            {
                configs.Add(config);
            }

            if (file?.IsRoot == true)
            {
                break;
            }
        }

        var set = configs.Count == 0 ? null : AnalyzerConfigSet.Create(configs);
        _configurations.Add(folder, set);
        return set;
    }

    private PhraseEngine? Engine(KeyValuePair<string, string>[] options)
    {
        var lists = options.Where(option => option.Key.EndsWith(LexiconPaths.KeySuffix, StringComparison.Ordinal)).ToArray();
        if (lists.Length == 0)
        {
            return null;
        }

        var key = string.Join('\n', lists.Select(list => $"{list.Key}={list.Value}"));
        if (!_engines.TryGetValue(key, out var engine))
        {
            var additions =
                from list in lists
                let rule = RuleCatalog.Find(list.Key[ConfigurationKeys.Prefix.Length..^LexiconPaths.KeySuffix.Length]).Single()
                from lexicon in _lexicons.Read(list.Value)
                select KeyValuePair.Create(rule.HousePhrases!, lexicon);
            engine = PhraseEngine.Default.WithFitting(additions, _lexicons.Reject);
            _engines.Add(key, engine);
        }

        return engine;
    }
}
