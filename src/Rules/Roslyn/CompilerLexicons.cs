using System.Collections.Immutable;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>The lexicons that configurations name, among the additional files: an analyzer may read no others.</summary>
/// <remarks>
/// The compiler does not say in which folder the configuration lies that a path counts from. It is one above the article, so the nearest
/// folder below which there is such a file is taken.
/// </remarks>
internal sealed class CompilerLexicons(ImmutableArray<AdditionalText> files)
{
    private const string KeySuffix = ".phrases";

    private readonly Lazy<Dictionary<string, AdditionalText>> _files = new(() => ByPath(files));

    /// <summary>The lexicons that a configuration names for an article.</summary>
    /// <param name="values">The keys and values that hold for it.</param>
    /// <param name="article">Its path.</param>
    public ImmutableArray<NamedLexicon> Resolve(IEnumerable<KeyValuePair<string, string>> values, string article) => (
        from value in values
        where value.Key.EndsWith(KeySuffix, StringComparison.Ordinal)
        from path in value.Value.Split(',').Select(path => path.Trim())
        where path.Length > 0
        select new NamedLexicon(value.Key, path, CompilerPath.Candidates(path, article).Select(Find).FirstOrDefault(file => file is not null))).ToImmutableArray();

    /// <summary>The engine with the phrases of lexicons; null where there are none.</summary>
    /// <param name="lexicons">The lexicons.</param>
    /// <param name="faults">Gains what is wrong with them.</param>
    public static PhraseEngine? Engine(ImmutableArray<NamedLexicon> lexicons, List<HostFault> faults)
    {
        var additions = new List<KeyValuePair<PhraseSet, Lexicon>>();
        foreach (var named in lexicons)
        {
            if (Read(named, faults) is { } lexicon)
                additions.Add(new(SetOf(named.Key), lexicon));
        }

        return additions.Count == 0 ? null : PhraseEngine.Default.WithFitting(additions, (_, exception) => faults.Add(FaultOf(exception)));
    }

    private static Dictionary<string, AdditionalText> ByPath(ImmutableArray<AdditionalText> files)
    {
        var byPath = new Dictionary<string, AdditionalText>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
            byPath[CompilerPath.Normalize(file.Path)] = file;
        return byPath;
    }

    private static PhraseSet SetOf(string key) =>
        RuleCatalog.Find(key.Substring(ConfigurationKeys.Prefix.Length, key.Length - ConfigurationKeys.Prefix.Length - KeySuffix.Length)).Single().HousePhrases!;

    private static Lexicon? Read(NamedLexicon named, List<HostFault> faults)
    {
        if (named.File?.GetText() is not { } text)
        {
            faults.Add(new(Location.None, DiagnosticSeverity.Warning, $"configuration: the lexicon '{named.Path}' of '{named.Key}' is none of the AdditionalFiles"));
            return null;
        }

        try
        {
            return Lexicon.Parse(named.File.Path, CompilerText.Of(text).ToString());
        }
        catch (PhraseSyntaxException exception)
        {
            faults.Add(FaultOf(exception));
            return null;
        }
    }

    private static HostFault FaultOf(PhraseSyntaxException exception) =>
        HostFault.At(exception.File, new LinePosition(exception.Line - 1, exception.Column - 1), DiagnosticSeverity.Warning, exception.Message);

    private AdditionalText? Find(string path) => _files.Value.TryGetValue(path, out var file) ? file : null;
}

/// <summary>A lexicon that a configuration names.</summary>
/// <param name="Key">The key that names it.</param>
/// <param name="Path">The path as it is written.</param>
/// <param name="File">The file; null if it is none of the additional files.</param>
internal sealed record NamedLexicon(string Key, string Path, AdditionalText? File)
{
    /// <summary>What tells it from other lexicons.</summary>
    public string Identity => $"{Key}={File?.Path}";
}
