using CsCheck;

namespace KetamineLint.Tests;

/// <summary>
/// Properties over generated values: the same values in every run, so that a run says of a change, and of nothing else, whether it holds.
/// Where <c>CsCheck_Iter</c>, <c>CsCheck_Time</c> or <c>CsCheck_Seed</c> is set, CsCheck draws as it says, and looks for what nobody has met.
/// </summary>
internal static class Properties
{
    /// <summary>Far apart, so that neighbours have nothing in common: 2⁶⁴ divided by the golden ratio.</summary>
    private const ulong SeedStep = 0x9E3779B97F4A7C15;

    private static readonly bool s_explores = new[] { "CsCheck_Iter", "CsCheck_Time", "CsCheck_Seed" }.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    /// <summary>One of a few values.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Asserts that <paramref name="property"/> throws for no value; a failure names the seed that brings it again.</summary>
    public static void ForAll<T>(this Gen<T> values, Action<T> property, int count = 100)
    {
        if (s_explores)
        {
            values.Sample(property);
            return;
        }

        Parallel.For(0, count, i => values.Sample(property, seed: new PCG(1, (ulong)i * SeedStep).ToString(), iter: 1, threads: 1));
    }

    /// <inheritdoc cref="ForAll{T}"/>
    public static void ForAll<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> property, int count = 100) =>
        values.ForAll(value => property(value.Item1, value.Item2), count);

    /// <inheritdoc cref="ForAll{T}"/>
    public static void ForAll<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> property, int count = 100) =>
        values.ForAll(value => property(value.Item1, value.Item2, value.Item3), count);

    /// <inheritdoc cref="ForAll{T}"/>
    public static void ForAll<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> values, Action<T1, T2, T3, T4> property, int count = 100) =>
        values.ForAll(value => property(value.Item1, value.Item2, value.Item3, value.Item4), count);
}
