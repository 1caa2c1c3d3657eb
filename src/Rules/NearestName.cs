namespace KetamineLint;

/// <summary>Finds the right name that a wrong one is most like: every "did you mean" asks here.</summary>
public static class NearestName
{
    private const int LongestName = 80;

    /// <summary>The candidate that is most like <paramref name="name"/>, whatever the case; the first of several; null if none is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
            return null;
        var written = name.ToLowerInvariant();
        string? nearest = null;
        var nearestDistance = Math.Max(1, Math.Min(3, written.Length / 3)) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - written.Length) >= nearestDistance)
                continue;
            var distance = Distance(written, candidate.ToLowerInvariant());
            if (distance < nearestDistance)
                (nearest, nearestDistance) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>How many letters must be put in, taken out, changed or swapped with the next to make one of the other (Damerau and Levenshtein, optimal string alignment).</summary>
    private static int Distance(string one, string other)
    {
        var beforeLast = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var current = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[other.Length];
    }
}
