namespace KetamineLint.Tests.CountedWork;

/// <summary>What counted code has done on this thread. Counted code is rewritten to call this class, so it and its members are public.</summary>
public static class Work
{
    [ThreadStatic]
    private static long t_steps;

    /// <summary>Calls of methods, turns of loops and characters searched, since the thread began.</summary>
    public static long Steps => t_steps;

    /// <summary>One call or one turn.</summary>
    public static void Step() => t_steps++;

    /// <summary>A search that went over <paramref name="length"/> characters and ended at <paramref name="at"/>, or at nothing (-1).</summary>
    /// <returns><paramref name="at"/>.</returns>
    public static int Searched(int at, int length)
    {
        t_steps += at < 0 ? length : at;
        return at;
    }
}
