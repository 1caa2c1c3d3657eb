using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KetamineLint.Roslyn;

/// <summary>The rules as they hold for each file of a compilation: the keys of the file, and those of a global configuration where it has none. Files with one configuration share one set.</summary>
/// <param name="options">What the compiler was given.</param>
internal sealed class CompilerConfiguration(AnalyzerOptions options)
{
    private readonly ConcurrentDictionary<string, RuleSet> _sets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<HostFault, bool> _faults = new();
    private readonly CompilerLexicons _lexicons = new(options.AdditionalFiles);

    /// <summary>The rules for an article.</summary>
    /// <param name="file">The article.</param>
    /// <param name="report">Is told what is wrong with the configuration, each fault once in a compilation.</param>
    public RuleSet RulesFor(AdditionalText file, Action<HostFault> report) =>
        RulesFor(file.Path, options.AnalyzerConfigOptionsProvider.GetOptions(file), report);

    /// <summary>The rules for Markdown in a file of code.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="report">Is told what is wrong with the configuration, each fault once in a compilation.</param>
    public RuleSet RulesFor(SyntaxTree tree, Action<HostFault> report) =>
        RulesFor(tree.FilePath, options.AnalyzerConfigOptionsProvider.GetOptions(tree), report);

    private RuleSet RulesFor(string path, AnalyzerConfigOptions ofFile, Action<HostFault> report)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in ConfigurationKeys.All)
        {
            if (ofFile.TryGetValue(key, out var value) || global.TryGetValue(key, out value))
                values.Add(key, value);
        }

        var lexicons = _lexicons.Resolve(values, path);
        var identity = string.Join("\n", values.Select(pair => pair.Key + "=" + pair.Value).Concat(lexicons.Select(lexicon => lexicon.Identity)));
        return _sets.GetOrAdd(identity, _ =>
        {
            var faults = new List<HostFault>();
            var engine = CompilerLexicons.Engine(lexicons, faults);
            faults.AddRange(Faults(values.Select(pair => pair.Key).Concat(KeysOf(ofFile)).Concat(KeysOf(global)).Distinct(StringComparer.Ordinal), values));
            foreach (var fault in faults.Where(fault => _faults.TryAdd(fault, true)))
                report(fault);
            return RuleSet.Create(key => values.TryGetValue(key, out var value) ? value : null, RuleSelection.All, engine);
        });
    }

    private static IEnumerable<HostFault> Faults(IEnumerable<string> keys, SortedDictionary<string, string> values) =>
        from key in keys
        where key.StartsWith(ConfigurationKeys.Prefix, StringComparison.OrdinalIgnoreCase)
        let fault = ConfigurationKeys.Fault(key, values.TryGetValue(key, out var value) ? value : "")
        where fault is not null
        select new HostFault(Location.None, DiagnosticSeverity.Warning, "configuration: " + fault);

    /// <summary>Every key that a configuration holds, unknown ones too; none where a host does not list them.</summary>
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions configuration)
    {
        try
        {
            return configuration.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }
}
