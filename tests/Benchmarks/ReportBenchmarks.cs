using BenchmarkDotNet.Attributes;
using KetamineLint.Articles;
using KetamineLint.Files;
using KetamineLint.Phrases;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Benchmarks;

/// <summary>SARIF of everything that is found in the corpus.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private LintedFile[] _files = [];

    /// <summary>Lints.</summary>
    [GlobalSetup]
    public void Lint() => _files = [.. Corpus.Texts.Select(LintText)];

    /// <summary>Writes the report to nowhere.</summary>
    [Benchmark]
    public int Sarif()
    {
        var report = new SarifReport(Stream.Null, SarifOptions.Usual);
        report.Start(new RunDescription(RuleSet.Default.Rules, [], DiagnosticSeverity.Warning));
        foreach (var file in _files)
            report.Add(file);
        report.Finish(new RunSummary(ExitCode.Findings, [], _files.Length));
        return _files.Length;
    }

    private static LintedFile LintText(string text, int number)
    {
        var (path, source) = ($"articles/{number}.md", SourceText.From(text));
        var article = Article.Parse(source, path, PhraseEngine.Default);
        return new LintedFile(new ArticleFile("/" + path, path, "/", path), source, ArticleLinter.Lint(article, RuleSet.Default), null);
    }
}
