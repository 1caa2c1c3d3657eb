using System.Globalization;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Roslyn;

/// <summary>What a compiler does to an analyzer: many files at once, any bytes, and a run that ends early.</summary>
public sealed class AnalyzerRunTests
{
    private const string Preamble = "Certainly! Here is the revised text.\n\nKetamine is an anaesthetic.\n";

    [Fact]
    public async Task Many_files_are_linted_at_once()
    {
        var files = Enumerable.Range(0, 64).Select(number => new AdditionalFile($"/{number}.md", Preamble)).ToArray();
        var diagnostics = await CompilerHost.Analyze(ConfigOptions.None, [], files);
        Assert.Equal(files.Select(file => file.Path).Order(StringComparer.Ordinal), diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_ends_inside_an_article()
    {
        using var source = new CancellationTokenSource();
        var article = new CancellingFile("/a.md", string.Concat(Enumerable.Repeat(Preamble + "\n", 1000)), source);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CompilerHost.Analyze(ConfigOptions.None, [], source.Token, article));
    }

    [Fact]
    public void No_bytes_break_the_analyzer() =>
        Gen.Byte.Array[0, 400].Select(bytes => Encoding.UTF8.GetString(bytes) + Encoding.Unicode.GetString(bytes) + Encoding.Latin1.GetString(bytes)).ForAll(
            text => Assert.All(
                CompilerHost.Analyze(ConfigOptions.None, [], new AdditionalFile("a.md", text)).GetAwaiter().GetResult(),
                diagnostic =>
                {
                    Assert.StartsWith("KL", diagnostic.Id, StringComparison.Ordinal);
                    Assert.DoesNotContain("internal error", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                }),
            count: 50);

    private sealed class CancellingFile(string path, string text, CancellationTokenSource source) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            source.Cancel();
            return SourceText.From(text);
        }
    }
}
