using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>Mends a text: applies the fixes of its findings, lints again, and so on until nothing is left to apply.</summary>
/// <remarks>
/// Of fixes that overlap, one is applied in a round: a safe one before an unsafe one, then the one that begins first, then the longer,
/// then the one of the smaller id. The others get their turn in the next round if their findings are still there. Fixes that do not
/// come to rest in <see cref="Rounds"/> rounds are left out, all of their rule, and the text is mended without them. Nor is a fix applied
/// that would bring a finding of level error to light, as where what it deletes excused a claim, or that cannot be written where the text stands.
/// </remarks>
public static class FixApplier
{
    /// <summary>How many times fixes are applied at most.</summary>
    public const int Rounds = 10;

    /// <summary>How many parts of what does not overlap are tried where the whole cannot be applied.</summary>
    private const int Trials = 32;

    /// <summary>Mends a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="least">What a fix must be at least: <see cref="FixSafety.Unsafe"/> lets all be applied.</param>
    /// <param name="lint">Lints a version of the text; the same text must get the same findings.</param>
    /// <param name="known">Findings of the text that are to be let be, and not to be reported in any version of it.</param>
    /// <param name="canWrite">Whether changes of <paramref name="source"/> can be written where it stands, as in a literal of a program; all can where this is null.</param>
    public static Mending Mend(
        SourceText source,
        FixSafety least,
        Func<SourceText, LintResult> lint,
        ImmutableArray<Finding> known = default,
        Func<ImmutableArray<TextChange>, bool>? canWrite = null)
    {
        var spared = new KnownPlaces(known.IsDefault ? ImmutableArray<Finding>.Empty : known);
        var found = spared.Without(lint(source), ImmutableArray<TextChange>.Empty);
        var restless = ImmutableHashSet<string>.Empty;
        while (true)
        {
            var mending = new Mending(source, found, ImmutableArray<Finding>.Empty, ImmutableArray<TextChange>.Empty, restless.OrderBy(id => id, StringComparer.Ordinal).ToImmutableArray(), ImmutableArray<Finding>.Empty);
            var refused = ImmutableArray<Finding>.Empty;
            for (int round = 0, refusals = 0; ;)
            {
                var chosen = Choose(mending.Left.Findings.RemoveAll(refused.Contains), least, restless);
                var next = new Round(mending, lint, spared, canWrite).Apply(chosen);
                if (next.Mended.Length == mending.Mended.Length)
                {
                    // What was refused must not keep from its turn what overlaps it.
                    refused = refused.AddRange(chosen);
                    if (chosen.IsEmpty || ++refusals == Rounds)
                        return mending with { Refused = refused };
                    continue;
                }

                if (round++ == Rounds)
                {
                    restless = restless.Union(chosen.Select(finding => finding.Rule.Id));
                    break;
                }

                (mending, refused) = (next, ImmutableArray<Finding>.Empty);
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

    /// <summary>One round: which of the fixes that can be applied together are applied to a text.</summary>
    private sealed class Round(Mending before, Func<SourceText, LintResult> lint, KnownPlaces spared, Func<ImmutableArray<TextChange>, bool>? canWrite)
    {
        private int _trials = Trials;

        public Mending Apply(ImmutableArray<Finding> chosen) =>
            chosen.IsEmpty ? before : Extend(before, ImmutableArray<Finding>.Empty, chosen).Mending;

        /// <summary>Applies <paramref name="more"/> together with what is accepted or, where that cannot be, what can of each half.</summary>
        private (Mending Mending, ImmutableArray<Finding> Accepted) Extend(Mending mending, ImmutableArray<Finding> accepted, ImmutableArray<Finding> more)
        {
            if (_trials == 0)
                return (mending, accepted);
            _trials--;
            var whole = All(accepted.AddRange(more));
            return CanBe(whole) ? (whole, whole.Mended.RemoveRange(0, before.Mended.Length))
                : more.Length > 1 ? Halves(mending, accepted, more)
                : (mending, accepted);
        }

        private (Mending Mending, ImmutableArray<Finding> Accepted) Halves(Mending mending, ImmutableArray<Finding> accepted, ImmutableArray<Finding> more)
        {
            var half = more.Length / 2;
            (mending, accepted) = Extend(mending, accepted, more.RemoveRange(half, more.Length - half));
            return Extend(mending, accepted, more.RemoveRange(0, half));
        }

        private bool CanBe(Mending whole) => !BringsErrors(whole.Left) && (canWrite is null || canWrite(whole.Changes));

        private bool BringsErrors(LintResult after)
        {
            var errors = before.Left.Findings.Where(IsError).ToLookup(finding => finding.Rule.Id);
            return after.Findings.Where(IsError).GroupBy(finding => finding.Rule.Id).Any(group => group.Count() > errors[group.Key].Count());
        }

        private static bool IsError(Finding finding) => finding.Severity == DiagnosticSeverity.Error;

        private Mending All(ImmutableArray<Finding> chosen)
        {
            var changes = new ChangeSet();
            foreach (var finding in chosen)
                changes.TryAdd(finding.Fix!.Changes);
            var changed = before.Text.WithChanges(changes.InOrder);
            var text = SourceText.From(changed.ToString(), changed.Encoding, changed.ChecksumAlgorithm);
            var sum = ChangeSet.Compose(before.Changes, before.Text, changes.InOrder);
            return before with
            {
                Text = text,
                Left = spared.Without(lint(text), sum),
                Mended = before.Mended.AddRange(chosen),
                Changes = sum,
            };
        }
    }
}

/// <summary>A text that was mended.</summary>
/// <param name="Text">The text as it is now.</param>
/// <param name="Left">What is found in it now.</param>
/// <param name="Mended">The findings whose fixes were applied, in the order in which they were; their spans are those of the version in which they were found.</param>
/// <param name="Changes">What was changed, as changes of the text as it was, in order, not overlapping.</param>
/// <param name="Restless">The ids of rules whose fixes do not come to rest and were left out, in order.</param>
/// <param name="Refused">The findings of <paramref name="Left"/> whose fixes are not applied as they would bring an error to light or cannot be written.</param>
public sealed record Mending(
    SourceText Text,
    LintResult Left,
    ImmutableArray<Finding> Mended,
    ImmutableArray<TextChange> Changes,
    ImmutableArray<string> Restless,
    ImmutableArray<Finding> Refused);
