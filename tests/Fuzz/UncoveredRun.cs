using System.Diagnostics;
using System.Globalization;

namespace KetamineLint.Fuzz;

/// <summary>Fuzzing where there is no AFL++: the seeds, and then mutations of them, without knowing what code they reach.</summary>
/// <param name="target">What reads the inputs.</param>
/// <param name="folder">Where an input is kept that breaks a promise or takes too long.</param>
internal sealed class UncoveredRun(Target target, string folder)
{
    /// <summary>No input takes longer.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    /// <summary>The input at work; it stays where the process dies of it.</summary>
    private readonly string _atWork = Path.Join(folder, "at-work");
    private readonly Lock _lock = new();
    private int _count;

    /// <summary>Runs until the time is over or something is found.</summary>
    /// <param name="seeds">The inputs to begin with.</param>
    /// <param name="duration">How long; all seeds are read in any case.</param>
    /// <param name="number">The number that chance begins with.</param>
    /// <returns>The exit code: 1 if something was found, else 0.</returns>
    public int Run(IReadOnlyList<byte[]> seeds, TimeSpan duration, int number)
    {
        Directory.CreateDirectory(folder);
        using var watchdog = new Timer(_ =>
        {
            Keep("slow", $"takes more than {s_longest.TotalSeconds:0} s");
            Environment.Exit(1);
        });
        var mutations = new Mutations(seeds, number);
        var clock = Stopwatch.StartNew();
        while (_count < seeds.Count || clock.Elapsed < duration)
        {
            if (!Try(_count < seeds.Count ? seeds[_count] : mutations.Next(), watchdog))
            {
                return 1;
            }

            _count++;
        }

        File.Delete(_atWork);
        Console.WriteLine($"{target.Name}: {_count} inputs without coverage, {seeds.Count} of them seeds, the others mutations from number {number}: nothing found");
        return 0;
    }

    private bool Try(byte[] input, Timer watchdog)
    {
        File.WriteAllBytes(_atWork, input);
        watchdog.Change(s_longest, Timeout.InfiniteTimeSpan);
        try
        {
            target.Hold(input);
            return true;
        }
        catch (Exception exception)
        {
            Keep("broken", exception.ToString());
            return false;
        }
        finally
        {
            watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void Keep(string kind, string reason)
    {
        lock (_lock)
        {
            var kept = Path.Join(folder, kind + "-" + _count.ToString(CultureInfo.InvariantCulture));
            File.Move(_atWork, kept, overwrite: true);
            Console.WriteLine($"{target.Name}: {kept}: {reason}");
        }
    }
}
