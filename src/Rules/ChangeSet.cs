using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>Changes of one version of a text that can be made together.</summary>
internal sealed class ChangeSet
{
    private readonly List<TextChange> _changes = [];

    /// <summary>The changes, in order, not overlapping.</summary>
    public ImmutableArray<TextChange> InOrder => _changes.ToImmutableArray();

    /// <summary>Adds all of <paramref name="changes"/> or, if one of them meets one that is here, none. A change that is here already does not stand in its own way.</summary>
    public bool TryAdd(ImmutableArray<TextChange> changes)
    {
        foreach (var change in changes)
        {
            if (Meets(change))
                return false;
        }

        foreach (var change in changes)
        {
            var at = PlaceOf(change);
            if (at == _changes.Count || _changes[at] != change)
                _changes.Insert(at, change);
        }

        return true;
    }

    /// <summary>What <paramref name="first"/> and then <paramref name="second"/> do, as changes of the text before both.</summary>
    /// <param name="first">Changes of a text, in order, not overlapping.</param>
    /// <param name="between">What they make of it.</param>
    /// <param name="second">Changes of <paramref name="between"/>, in order, not overlapping.</param>
    public static ImmutableArray<TextChange> Compose(ImmutableArray<TextChange> first, SourceText between, ImmutableArray<TextChange> second)
    {
        var composed = ImmutableArray.CreateBuilder<TextChange>(first.Length + second.Length);
        var (i, j, shift) = (0, 0, 0); // shift: how far the text between lies behind the text before
        while (i < first.Length || j < second.Length)
        {
            // A cluster of changes that touch one another in the text between is one change of the text before.
            var start = Math.Min(StartOf(i), j < second.Length ? second[j].Span.Start : int.MaxValue);
            var (end, firstOfSecond, before) = (start, j, shift);
            while (true)
            {
                if (i < first.Length && StartOf(i) <= end)
                {
                    end = Math.Max(end, StartOf(i) + first[i].NewText!.Length);
                    shift += first[i].NewText!.Length - first[i].Span.Length;
                    i++;
                }
                else if (j < second.Length && second[j].Span.Start <= end)
                {
                    end = Math.Max(end, second[j++].Span.End);
                }
                else
                {
                    break;
                }
            }

            composed.Add(new(TextSpan.FromBounds(start - before, end - shift), Rewrite(between, TextSpan.FromBounds(start, end), second, firstOfSecond, j)));
        }

        return composed.ToImmutable();

        int StartOf(int index) => index < first.Length ? first[index].Span.Start + shift : int.MaxValue;
    }

    /// <summary>Where a span of a text stands after changes of it, in order, not overlapping; what replaces a part of it belongs to it.</summary>
    public static TextSpan Move(ImmutableArray<TextChange> changes, TextSpan span) => Move(changes, Shifts(changes), span);

    /// <summary>How far the text behind each of some changes is moved by them, for <see cref="Move(ImmutableArray{TextChange}, ImmutableArray{int}, TextSpan)"/>.</summary>
    public static ImmutableArray<int> Shifts(ImmutableArray<TextChange> changes)
    {
        var shift = 0;
        return changes.Select(change => shift += Growth(change)).ToImmutableArray();
    }

    /// <summary>As <see cref="Move(ImmutableArray{TextChange}, TextSpan)"/>, for many spans of one text.</summary>
    public static TextSpan Move(ImmutableArray<TextChange> changes, ImmutableArray<int> shifts, TextSpan span)
    {
        var next = EndingBy(changes, span.Start);
        var shift = next == 0 ? 0 : shifts[next - 1];
        var (start, end) = (span.Start + shift, span.End + shift);
        for (; next < changes.Length && changes[next].Span.Start <= span.End; next++)
        {
            var change = changes[next];
            if (change.Span.Start < span.Start)
                start = change.Span.Start + shift;
            end = change.Span.End <= span.End ? end + Growth(change) : change.Span.Start + shift + change.NewText!.Length;
            shift += Growth(change);
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static int Growth(TextChange change) => change.NewText!.Length - change.Span.Length;

    /// <summary>How many changes end at or before a position.</summary>
    private static int EndingBy(ImmutableArray<TextChange> changes, int position)
    {
        var (low, high) = (0, changes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = changes[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What some of the changes make of a part of a text.</summary>
    private static string Rewrite(SourceText text, TextSpan part, ImmutableArray<TextChange> changes, int from, int to)
    {
        var rewritten = new StringBuilder();
        var at = part.Start;
        for (var i = from; i < to; i++)
        {
            rewritten.Append(text.ToString(TextSpan.FromBounds(at, changes[i].Span.Start))).Append(changes[i].NewText);
            at = changes[i].Span.End;
        }

        return rewritten.Append(text.ToString(TextSpan.FromBounds(at, part.End))).ToString();
    }

    /// <summary>Whether a change overlaps one that is here, or writes where one that is here begins or ends.</summary>
    private bool Meets(TextChange change)
    {
        var at = PlaceOf(change);
        return (at < _changes.Count && _changes[at] != change && Meet(_changes[at].Span, change.Span))
            || (at > 0 && Meet(_changes[at - 1].Span, change.Span));
    }

    private static bool Meet(TextSpan one, TextSpan other) =>
        one.IsEmpty || other.IsEmpty ? one.IntersectsWith(other) : one.OverlapsWith(other);

    /// <summary>The first place whose change does not begin before <paramref name="change"/>.</summary>
    private int PlaceOf(TextChange change)
    {
        var (low, high) = (0, _changes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_changes[middle].Span.Start < change.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
