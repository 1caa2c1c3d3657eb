namespace KetamineLint.Fuzz;

/// <summary>Something that reads what strangers write.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Seeds">The inputs that fuzzing begins with, from the program and from the repository at a path.</param>
/// <param name="Hold">Throws where an input breaks a promise.</param>
internal sealed record Target(string Name, Func<string, IEnumerable<byte[]>> Seeds, Action<byte[]> Hold)
{
    /// <summary>All of them.</summary>
    public static readonly Target[] All =
    [
        new("article", ArticleSeeds.All, ArticleTarget.Hold),
        new("lexicon", LexiconSeeds.All, LexiconTarget.Hold),
        new("configuration", ConfigurationSeeds.All, ConfigurationTarget.Hold),
    ];

    /// <summary>The one of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Target Find(string name) =>
        Array.Find(All, target => target.Name == name) ?? throw new ArgumentException($"there is no target '{name}', but {string.Join(", ", All.Select(target => target.Name))}");

    /// <summary>Writes its seeds to a folder, which is made.</summary>
    public void WriteSeeds(string folder, string repository)
    {
        Directory.CreateDirectory(folder);
        var number = 0;
        foreach (var seed in Seeds(repository).DistinctBy(Convert.ToBase64String))
        {
            File.WriteAllBytes(Path.Join(folder, $"{number++:00000}"), seed);
        }
    }
}
