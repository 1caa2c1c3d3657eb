namespace KetamineLint.Fuzz;

/// <summary>Texts that stand in files of the repository.</summary>
internal static class RepositoryTexts
{
    private const string Fence = "```";

    /// <summary>The samples and the documents.</summary>
    public static IEnumerable<string> Articles(string repository) =>
        Files(repository, "samples", "*.md").Concat(Files(repository, "docs", "*.md")).Select(File.ReadAllText);

    /// <summary>The texts of the reading tests: after a line <c>@@ title</c>, without the lines behind <c>=&gt;</c>.</summary>
    public static IEnumerable<string> Cases(string repository) =>
        from file in Files(repository, "tests/Rules.Tests/Reading/Cases", "*.txt")
        from part in ("\n" + File.ReadAllText(file)).Split("\n@@ ").Skip(1)
        select MarkedText.Parse(string.Join('\n', part.Split('\n').Skip(1).Where(line => !line.StartsWith("=> ", StringComparison.Ordinal)))).Text;

    /// <summary>The examples of the phrase language: phrases, and behind <c>&gt;</c> the text that they are looked for in.</summary>
    public static IEnumerable<string> Phrases(string repository) =>
        from block in File.ReadAllText(Path.Join(repository, "docs/phrases.md")).Split(Fence + "phrases\n").Skip(1)
        select MarkedText.Parse(block[..block.IndexOf(Fence, StringComparison.Ordinal)]).Text;

    /// <summary>The lexicons and the configurations of the samples.</summary>
    public static IEnumerable<string> Samples(string repository, string pattern) => Files(repository, "samples", pattern).Select(File.ReadAllText);

    private static IEnumerable<string> Files(string repository, string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Join(repository, folder), pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Order(StringComparer.Ordinal);
}
