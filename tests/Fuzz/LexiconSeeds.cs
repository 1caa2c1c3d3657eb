using System.Text;

namespace KetamineLint.Fuzz;

/// <summary>Lexicons: every one that the rules hold, in pieces, the phrases that stand in code, the examples of the documentation, and what goes to the limits of the language.</summary>
internal static class LexiconSeeds
{
    /// <summary>So many lines a piece of a lexicon has.</summary>
    private const int PieceLines = 25;

    private static readonly string[] s_limits =
    [
        "phrase\tweight\tsource\nstudies have shown\t3\twho\n# comment\nmany a study\t\t # no source\n> Studies have shown it.", "\uFEFFcure\r\nheal # so\rmend\n", "cure ..3 anxiety\ncure ..20 of ..20 it\n> cure the bad old anxiety",
        "((((((((a|b) c)? d|e) f)? g|h) i)? j|k) l\n> b c d f g i j l", "a " + string.Concat(Enumerable.Repeat("..1 (b)? ", 40)) + "c\n> a b b b c", string.Concat(Enumerable.Repeat("(a|b|c d)? ", 60)) + "e\n> a b c d e",
        "^certainly , ! : ; . \" — \\? \\[ \\{ ,? it$\n> Certainly, it", "=MS =iPhone reduce~ study~ lie~ {treatment} {other-treatments}\n> MS iPhone reduces", "fda-approved 1,000.5 mg doesn’t é e\u0301 漢字 😀\n> FDA approved",
        "{treatments} ..3 {outcomes}\n{negations}? {claim-verbs}\n> Ketamine cures depression.", "(cure\n", "cure|heal\n", "cure ..3\n", "term\tweight\n", "{own}\n", new string('x', 64) + "\n" + new string('y', 65) + "\n",
    ];

    /// <summary>The lines of the rules' lexicons, in pieces; each begins with the names of the columns where there are any.</summary>
    public static IEnumerable<string> Embedded =>
        from name in Names
        let lines = EmbeddedText.Read(name)!.Split('\n')
        let head = lines[0].Contains('\t', StringComparison.Ordinal) ? lines[0] + "\n" : ""
        from piece in lines.Skip(head.Length == 0 ? 0 : 1).Chunk(PieceLines)
        select head + string.Join('\n', piece);

    private static IEnumerable<string> Names =>
        from resource in typeof(RuleCatalog).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        where resource.EndsWith(".txt", StringComparison.Ordinal)
        select resource;

    /// <summary>All of them.</summary>
    /// <param name="repository">Where the repository lies.</param>
    public static IEnumerable<byte[]> All(string repository)
    {
        var written = RuleCatalog.All.SelectMany(rule => rule.Phrases).Select(set => string.Join('\n', set.Written.ToArray()));
        return s_limits.Concat(RepositoryTexts.Phrases(repository)).Concat(RepositoryTexts.Samples(repository, "*.txt")).Concat(written).Concat(Embedded).Select(Encoding.UTF8.GetBytes);
    }
}
