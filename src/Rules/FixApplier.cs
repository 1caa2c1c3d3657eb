using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>Mends a text: applies the fixes of its findings, lints again, and so on until nothing is left to apply.</summary>
/// <remarks>
/// Of fixes that overlap, one is applied in a round: a safe one before an unsafe one, then the one that begins first, then the longer,
/// then the one of the smaller id. The others get their turn in the next round if their findings are still there. Fixes that do not
/// come to rest in <see cref="Rounds"/> rounds are left out, all of their rule, and the text is mended without them.
/// </remarks>
public static class FixApplier
{
    /// <summary>How many times fixes are applied at most.</summary>
    public const int Rounds = 10;

    /// <summary>Mends a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="least">What a fix must be at least: <see cref="FixSafety.Unsafe"/> lets all be applied.</param>
    /// <param name="lint">Lints a version of the text; the same text must get the same findings.</param>
    /// <param name="known">Findings of the text that are to be let be, and not to be reported in any version of it.</param>
    public static Mending Mend(SourceText source, FixSafety least, Func<SourceText, LintResult> lint, ImmutableArray<Finding> known = default)
    {
        var spared = new KnownPlaces(known.IsDefault ? ImmutableArray<Finding>.Empty : known);
        var found = spared.Without(lint(source), ImmutableArray<TextChange>.Empty);
        var restless = ImmutableHashSet<string>.Empty;
        while (true)
        {
            var mending = new Mending(source, found, ImmutableArray<Finding>.Empty, ImmutableArray<TextChange>.Empty, restless.OrderBy(id => id, StringComparer.Ordinal).ToImmutableArray());
            for (var round = 0; ; round++)
            {
                var chosen = Choose(mending.Left.Findings, least, restless);
                if (chosen.IsEmpty)
                    return mending;
                if (round == Rounds)
                {
                    restless = restless.Union(chosen.Select(finding => finding.Rule.Id));
                    break;
                }

                mending = Apply(mending, chosen, lint, spared);
            }
        }
    }

    /// <summary>The findings whose fixes can be applied together.</summary>
    private static ImmutableArray<Finding> Choose(ImmutableArray<Finding> findings, FixSafety least, ImmutableHashSet<string> restless)
    {
        var chosen = ImmutableArray.CreateBuilder<Finding>();
        var changes = new ChangeSet();
        var candidates = findings
            .Where(finding => finding.Fix is { Changes.IsEmpty: false } fix && fix.Safety >= least && !restless.Contains(finding.Rule.Id))
            .OrderByDescending(finding => finding.Fix!.Safety)
            .ThenBy(finding => finding.Fix!.Changes[0].Span.Start)
            .ThenByDescending(finding => finding.Fix!.Changes[finding.Fix.Changes.Length - 1].Span.End)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal);
        foreach (var finding in candidates)
        {
            if (changes.TryAdd(finding.Fix!.Changes))
                chosen.Add(finding);
        }

        return chosen.ToImmutable();
    }

    private static Mending Apply(Mending mending, ImmutableArray<Finding> chosen, Func<SourceText, LintResult> lint, KnownPlaces spared)
    {
        var changes = new ChangeSet();
        foreach (var finding in chosen)
            changes.TryAdd(finding.Fix!.Changes);
        var changed = mending.Text.WithChanges(changes.InOrder);
        var text = SourceText.From(changed.ToString(), changed.Encoding, changed.ChecksumAlgorithm);
        var sum = ChangeSet.Compose(mending.Changes, mending.Text, changes.InOrder);
        return mending with
        {
            Text = text,
            Left = spared.Without(lint(text), sum),
            Mended = mending.Mended.AddRange(chosen),
            Changes = sum,
        };
    }
}

/// <summary>A text that was mended.</summary>
/// <param name="Text">The text as it is now.</param>
/// <param name="Left">What is found in it now.</param>
/// <param name="Mended">The findings whose fixes were applied, in the order in which they were; their spans are those of the version in which they were found.</param>
/// <param name="Changes">What was changed, as changes of the text as it was, in order, not overlapping.</param>
/// <param name="Restless">The ids of rules whose fixes do not come to rest and were left out, in order.</param>
public sealed record Mending(
    SourceText Text,
    LintResult Left,
    ImmutableArray<Finding> Mended,
    ImmutableArray<TextChange> Changes,
    ImmutableArray<string> Restless);
