namespace KetamineLint.CodeFixes;

/// <summary>Fixes that are applied together when all of their kind are: those of one safety, of one rule or of all.</summary>
/// <param name="Safety">Whether they are safe, or suggestions.</param>
/// <param name="Rule">The id of their rule; null for all rules.</param>
internal sealed record FixKind(FixSafety Safety, string? Rule)
{
    private const string AllRules = "KetamineLint";

    /// <summary>All safe fixes of all rules.</summary>
    public static FixKind AllSafe { get; } = new(FixSafety.Safe, null);

    /// <summary>What tells the kind from others in an editor.</summary>
    public string EquivalenceKey => $"{Rule ?? AllRules}.{Safety}";

    /// <summary>The kind of a fix of a finding.</summary>
    public static FixKind Of(Finding finding) => new(finding.Fix!.Safety, finding.Rule.Id);

    /// <summary>The kind with a key; null if there is none.</summary>
    public static FixKind? WithKey(string? key) =>
        key?.Split('.') is [var rule, var safety] && Enum.TryParse<FixSafety>(safety, out var parsed) ? new(parsed, rule == AllRules ? null : rule) : null;

    /// <summary>Whether a finding has a fix of the kind.</summary>
    public bool Holds(Finding finding) => finding.Fix is { } fix && fix.Safety == Safety && (Rule is null || finding.Rule.Id == Rule);

    /// <summary>What an author reads before a fix of the kind is applied: a suggestion says that it is one.</summary>
    /// <param name="action">What to do: begins with a capital letter.</param>
    public string Title(string action) =>
        Safety == FixSafety.Safe ? action : $"Suggestion: {char.ToLowerInvariant(action[0])}{action.Substring(1)}";

    /// <summary>The title of applying all fixes of the kind.</summary>
    /// <param name="where">Where they are applied.</param>
    public string TitleOfAll(string where) => Title(Rule is null ? $"Apply all safe fixes in {where}" : $"Fix all of {Rule} in {where}");
}
