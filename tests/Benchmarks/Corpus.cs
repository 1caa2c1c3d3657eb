using System.Text;

namespace KetamineLint.Benchmarks;

/// <summary>What is measured over: the project's samples and articles made from a seed, or the articles of a folder that the environment names.</summary>
internal static class Corpus
{
    /// <summary>Names a folder whose Markdown files are measured over in place of the project's own.</summary>
    private const string FolderVariable = "KETAMINELINT_BENCHMARK_ARTICLES";

    private const int Seed = 2026;
    private const int MadeArticles = 200;

    private static readonly string[] s_words =
        ("patients with depression often ask whether the infusion will help and how long a course of treatment takes before symptoms change; "
        + "clinicians, nurses and families may see relief within hours or not at all, and the dose depends on weight, history and other medicines").Split(' ');

    /// <summary>The texts, the same in every run.</summary>
    public static IReadOnlyList<string> Texts { get; } = Read();

    private static string[] Read()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
            return ReadFolder(folder);
        var random = new Random(Seed);
        var samples = ReadFolder(Path.Combine(Root(), "samples"));
        return [.. samples, .. Enumerable.Range(0, MadeArticles).Select(_ => MakeArticle(random))];
    }

    private static string[] ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static string MakeArticle(Random random)
    {
        var text = new StringBuilder($"# {Words(random, 6)}\n\n");
        for (var section = 0; section < 6; section++)
        {
            text.Append($"## {Words(random, 4)}\n\n");
            for (var paragraph = 0; paragraph < 4; paragraph++)
                text.Append($"{Sentences(random)}\n\n");
            text.Append($"- {Words(random, 8)}\n- **{Words(random, 3)}** {Words(random, 5)}\n- see [{Words(random, 2)}](https://example.org/{section})\n\n");
            text.Append($"| {Words(random, 1)} | {Words(random, 1)} |\n| --- | --- |\n| {Words(random, 3)} | {random.Next(100)} mg |\n\n");
        }

        return text.Append("## References\n\n1. Smith J. Ketamine for depression. J Psych. 2019;12:3-9.\n").ToString();
    }

    private static string Sentences(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(2, 7)).Select(_ => $"The {Words(random, random.Next(6, 24))}."));

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => s_words[random.Next(s_words.Length)]));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KetamineLint.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"The benchmarks run from a build within the repository, or with {FolderVariable}.");
        return folder;
    }
}
