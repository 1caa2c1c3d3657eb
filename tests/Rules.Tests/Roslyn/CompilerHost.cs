using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Roslyn;

/// <summary>A compilation with the analyzer in it.</summary>
internal static class CompilerHost
{
    /// <summary>The framework.</summary>
    public static MetadataReference[] References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>What the analyzer reports.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="code">The C# files, by path.</param>
    /// <param name="files">The <c>AdditionalFiles</c>.</param>
    public static Task<ImmutableArray<Diagnostic>> Analyze(ConfigOptions options, (string Path, string Text)[] code, params AdditionalText[] files) =>
        Analyze(options, code, TestContext.Current.CancellationToken, files);

    /// <inheritdoc cref="Analyze(ConfigOptions, ValueTuple{string, string}[], AdditionalText[])"/>
    public static Task<ImmutableArray<Diagnostic>> Analyze(ConfigOptions options, (string Path, string Text)[] code, CancellationToken cancellation, params AdditionalText[] files)
    {
        var compilation = CSharpCompilation.Create(
            "host",
            code.Select(file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview), file.Path, cancellationToken: CancellationToken.None)),
            References,
            new(OutputKind.DynamicallyLinkedLibrary));
        var analysis = new CompilationWithAnalyzers(
            compilation,
            [.. AnalyzerAssembly.Analyzers],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files], options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        return analysis.GetAnalyzerDiagnosticsAsync(cancellation);
    }
}

/// <summary>One of the <c>AdditionalFiles</c>; null for one that cannot be read.</summary>
internal sealed class AdditionalFile(string path, string? text) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text);

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>A configuration: keys for files by how their paths end, and keys for all.</summary>
internal sealed class ConfigOptions(params (string Key, string Value)[] global) : AnalyzerConfigOptionsProvider
{
    private readonly List<(string End, Values Values)> _sections = [];

    /// <summary>A configuration without a key.</summary>
    public static ConfigOptions None { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(global);

    /// <summary>This, with keys for files whose paths end so.</summary>
    public ConfigOptions Section(string end, params (string Key, string Value)[] settings)
    {
        _sections.Add((end, new Values(settings)));
        return this;
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private Values Of(string path) => _sections.Find(section => path.EndsWith(section.End, StringComparison.Ordinal)).Values ?? new Values([]);

    private sealed class Values((string Key, string Value)[] settings) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value);

        public override IEnumerable<string> Keys => _settings.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _settings.TryGetValue(key, out value);
    }
}
