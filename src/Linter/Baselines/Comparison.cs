namespace KetamineLint.Baselines;

/// <summary>What findings are compared with, so that only new ones are reported.</summary>
internal sealed record Comparison
{
    /// <summary>Nothing: every finding is reported.</summary>
    public static Comparison None { get; } = new();

    /// <summary>The path of a file that lists known findings; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether that file is written rather than held against the findings.</summary>
    public bool UpdatesBaseline { get; init; }

    /// <summary>A name of a commit: what stood at its merge base with <c>HEAD</c> is known; null for none.</summary>
    public string? Since { get; init; }

    /// <summary>Whether the index of git is linted, and what the last commit holds is known.</summary>
    public bool Staged { get; init; }

    /// <summary>The path of a unified diff: only findings on lines that it adds are reported; null for none.</summary>
    public string? DiffFile { get; init; }

    /// <summary>Whether findings are compared with a state of a git repository.</summary>
    public bool AsksGit => Since is not null || Staged;
}
