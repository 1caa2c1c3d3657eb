using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Roslyn;

/// <summary>The compiler finds in Markdown what the command finds.</summary>
public sealed class MarkdownAnalyzerTests
{
    private const string Preamble = "Certainly! Here is the revised text.\n\nKetamine is an anaesthetic.\n";

    public static TheoryData<string> Samples() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_assembly_holds_one_analyzer_with_every_rule()
    {
        var analyzer = Assert.Single(AnalyzerAssembly.Analyzers);
        Assert.NotSame(typeof(Rule).Assembly, analyzer.GetType().Assembly);
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Prepend("KL0000"), analyzer.SupportedDiagnostics.Select(descriptor => descriptor.Id));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_has_the_diagnostics_that_the_command_finds(string sample)
    {
        var text = Repository.Read("samples/" + sample);
        var article = Article.Parse(SourceText.From(text), sample, RuleSet.Default.Phrases);
        var expected = ArticleLinter.Lint(article, RuleSet.Default).Findings
            .Select(finding => $"{finding.Rule.Id} {finding.Span} {finding.Severity} {finding.Message} + {string.Join(", ", finding.Related.Select(place => place.Span))}");
        var actual = (await Analyze(sample, text))
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan} {diagnostic.Severity} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} + {string.Join(", ", diagnostic.AdditionalLocations.Select(place => place.SourceSpan))}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("article.md", true)]
    [InlineData("article.MARKDOWN", true)]
    [InlineData(@"C:\drafts\article.mdx", true)]
    [InlineData("article.txt", false)]
    [InlineData("md", false)]
    public async Task Markdown_is_linted_and_nothing_else(string path, bool isLinted) =>
        Assert.Equal(isLinted, (await Analyze(path, Preamble)).Any(diagnostic => diagnostic.Id == "KL1001"));

    [Fact]
    public async Task A_place_is_given_by_path_line_and_column()
    {
        var diagnostic = Assert.Single(await Analyze("a b.md", "😀 Iron.\r\n\r\nThe 😀 drug is common [citation needed].\r\n"));
        Assert.Equal(LocationKind.ExternalFile, diagnostic.Location.Kind);
        Assert.Equal("a b.md: (2,22)-(2,39)", diagnostic.Location.GetLineSpan().ToString());
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public async Task A_key_of_the_file_sets_the_severity(string word, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Analyze("a.md", Preamble, ("ketaminelint.kl1001.severity", word))).Severity);

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    public async Task A_rule_that_is_turned_off_is_absent(string word) =>
        Assert.Empty(await Analyze("a.md", Preamble, ("ketaminelint.kl1001.severity", word)));

    [Fact]
    public async Task Options_and_settings_are_keys_of_the_file()
    {
        var example = RuleCatalog.Find("KL5001").Single().Page.Examples[1];
        var settings = example.Settings.Select(setting => (setting.Key == "keyphrase" ? "ketaminelint.keyphrase" : "ketaminelint.kl5001." + setting.Key, setting.Value));
        var text = MarkedText.Parse(example.Markup).Text;
        Assert.Contains(await Analyze("a.md", text, [.. settings]), diagnostic => diagnostic.Id == "KL5001");
        Assert.DoesNotContain(await Analyze("a.md", text), diagnostic => diagnostic.Id == "KL5001");
    }

    [Fact]
    public async Task A_key_of_a_global_configuration_holds_where_the_file_has_none()
    {
        var options = new Options(new() { ["ketaminelint.kl1001.severity"] = "none" });
        Assert.Empty(await Analyze("a.md", Preamble, new Provider(new Options([]), options)));
        Assert.Single(await Analyze("a.md", Preamble, new Provider(new Options(new() { ["ketaminelint.kl1001.severity"] = "error" }), options)));
    }

    [Fact]
    public async Task Directives_hold() =>
        Assert.Empty(await Analyze("a.md", "<!-- ketaminelint-disable KL1001 -- an example -->\n\n" + Preamble));

    [Fact]
    public async Task A_file_that_cannot_be_read_has_no_diagnostics() => Assert.Empty(await Analyze("a.md", (string?)null));

    [Fact]
    public async Task Bytes_that_the_compiler_took_for_a_code_page_are_read_as_the_command_reads_them()
    {
        // É in UTF-8, then a byte that is none: the compiler reads the whole file as Latin-1.
        byte[] bytes = [0xC3, 0x89, 0xFF, .. "tude: the drug is common [citation needed].\n"u8];
        var diagnostics = await Analyze("a.md", SourceText.From(Encoding.Latin1.GetString(bytes), Encoding.Latin1));
        Assert.Contains("a.md: (0,27)-(0,44)", diagnostics.Where(diagnostic => diagnostic.Id == "KL1012").Select(diagnostic => diagnostic.Location.GetLineSpan().ToString()));
    }

    [Fact]
    public async Task What_is_no_text_is_said_to_be_none()
    {
        var diagnostic = Assert.Single(await Analyze("a.md", new string('\u0001', 500) + Preamble));
        Assert.Equal("KL0000 Warning it is not a text file", Shown(diagnostic));
    }

    [Fact]
    public async Task What_the_author_should_know_of_the_run_is_information()
    {
        var diagnostic = Assert.Single(await Analyze("a.md", "---\nlang: de\n---\n\nKetamin ist ein Narkosemittel.\n"));
        Assert.StartsWith("KL0000 Info rules of English phrases did not run", Shown(diagnostic), StringComparison.Ordinal);
        Assert.Equal("a.md", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task A_key_that_is_not_understood_is_named_once()
    {
        var options = new Options(new() { ["ketaminelint.kl1001.severity"] = "eror", ["ketaminelint.kl1001.sverity"] = "none", ["indent_size"] = "4" });
        var diagnostics = await Analyze([new MarkdownFile("a.md", SourceText.From(Preamble)), new MarkdownFile("b.md", SourceText.From("Text.\n"))], new Provider(options, new Options([])));
        Assert.Equal(
            [
                "KL0000 Warning configuration: 'eror' is no value of 'ketaminelint.kl1001.severity'; it must be one of error, warning, note, info, suggestion, silent, none, default, perhaps 'error'",
                "KL0000 Warning configuration: unknown key 'ketaminelint.kl1001.sverity'; did you mean 'ketaminelint.kl1001.severity'",
            ],
            diagnostics.Where(diagnostic => diagnostic.Id == "KL0000").Select(Shown).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("house.txt", "/site/house.txt")]
    [InlineData("house/openers.txt", "/site/house/openers.txt")]
    [InlineData("../shared/openers.txt", "/shared/openers.txt")]
    [InlineData("./house.txt, other.txt", "/site/blog/house.txt")]
    [InlineData("/lists/house.txt", "/lists/house.txt")]
    public async Task A_lexicon_among_the_additional_files_is_found_from_a_folder_above_the_article(string configured, string path)
    {
        var options = new Options(new() { ["ketaminelint.kl1001.phrases"] = configured });
        var article = new MarkdownFile("/site/blog/a.md", SourceText.From("Sure thing, boss: here it comes.\n\nText.\n"));
        AdditionalText[] lexicons = [new MarkdownFile(path, SourceText.From("sure thing , boss\n")), new MarkdownFile("/site/other.txt", SourceText.From("# empty\n"))];
        var diagnostics = await Analyze([article, .. lexicons], new Provider(options, new Options([])));
        Assert.Equal("KL1001", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public async Task A_lexicon_that_is_missing_or_does_not_parse_is_named()
    {
        var options = new Options(new() { ["ketaminelint.kl1001.phrases"] = "gone.txt, bad.txt" });
        AdditionalText[] files = [new MarkdownFile("/site/a.md", SourceText.From("Text.\n")), new MarkdownFile("/site/bad.txt", SourceText.From("fine\n(never closed\n"))];
        var diagnostics = await Analyze([.. files], new Provider(options, new Options([])));
        Assert.Equal(2, diagnostics.Length);
        Assert.Contains(diagnostics, diagnostic => Shown(diagnostic) == "KL0000 Warning configuration: the lexicon 'gone.txt' of 'ketaminelint.kl1001.phrases' is none of the AdditionalFiles");
        Assert.Contains(diagnostics, diagnostic => diagnostic.Location.GetLineSpan() is { Path: "/site/bad.txt", StartLinePosition.Line: 1 });
    }

    private static string Shown(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.Severity} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    private static Task<ImmutableArray<Diagnostic>> Analyze(string path, string? text, params (string Key, string Value)[] settings) =>
        Analyze(path, text, new Provider(new Options(settings.ToDictionary(setting => setting.Key, setting => setting.Value)), new Options([])));

    private static Task<ImmutableArray<Diagnostic>> Analyze(string path, string? text, Provider provider) =>
        Analyze([new MarkdownFile(path, text is null ? null : SourceText.From(text))], provider);

    private static Task<ImmutableArray<Diagnostic>> Analyze(string path, SourceText text) =>
        Analyze([new MarkdownFile(path, text)], new Provider(new Options([]), new Options([])));

    private static async Task<ImmutableArray<Diagnostic>> Analyze(ImmutableArray<AdditionalText> files, Provider provider)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = CSharpCompilation.Create("host", options: new(OutputKind.DynamicallyLinkedLibrary));
        var analysis = new CompilationWithAnalyzers(
            compilation,
            [.. AnalyzerAssembly.Analyzers],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions(files, provider), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        return await analysis.GetAnalyzerDiagnosticsAsync(cancellation);
    }

    private sealed class MarkdownFile(string path, SourceText? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Provider(AnalyzerConfigOptions ofFile, AnalyzerConfigOptions global) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => global;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => ofFile;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
