using BenchmarkDotNet.Attributes;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Benchmarks;

/// <summary>The rules of one family over articles that are read, what they share made anew.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private SourceText[] _sources = [];
    private Article[] _articles = [];
    private RuleSet _rules = RuleSet.Default;

    /// <summary>The beginning of the ids of the rules that run; <c>KL</c> for all.</summary>
    [Params("KL1", "KL2", "KL3", "KL4", "KL5", "KL6", "KL")]
    public string Family { get; set; } = "";

    /// <summary>Chooses the rules.</summary>
    [GlobalSetup]
    public void Choose()
    {
        _sources = [.. Corpus.Texts.Select(text => SourceText.From(text))];
        _rules = RuleSet.Create(_ => null, RuleSelection.All with { Select = [Family] });
    }

    /// <summary>Reads the articles anew: they keep what several rules share.</summary>
    [IterationSetup]
    public void Read() => _articles = [.. _sources.Select(source => Article.Parse(source, "article.md", PhraseEngine.Default))];

    /// <summary>Asks the rules.</summary>
    [Benchmark]
    public int Rules() => _articles.Sum(article => ArticleLinter.Lint(article, _rules).Findings.Length);
}
