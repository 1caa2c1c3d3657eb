using System.Globalization;
using KetamineLint.Fuzz;
using SharpFuzz;

const string Usage = """
    usage: KetamineLint.Fuzz seeds TARGET FOLDER REPOSITORY          writes the inputs that fuzzing begins with
           KetamineLint.Fuzz check TARGET FILE...                    holds the promises for inputs
           KetamineLint.Fuzz mutate TARGET SEEDS SECONDS NUMBER FOLDER   fuzzes without coverage
           KetamineLint.Fuzz fuzz TARGET                             is started by AFL++
    """;

switch (args)
{
    case ["seeds", var target, var folder, var repository]:
        Target.Find(target).WriteSeeds(folder, repository);
        return 0;
    case ["check", var target, .. var files]:
        foreach (var file in files)
        {
            Console.WriteLine(file);
            Target.Find(target).Hold(File.ReadAllBytes(file));
        }

        return 0;
    case ["mutate", var target, var seeds, var seconds, var number, var folder]:
        return new UncoveredRun(Target.Find(target), folder).Run(
            [.. Directory.EnumerateFiles(seeds).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)],
            TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)),
            int.Parse(number, CultureInfo.InvariantCulture));
    case ["fuzz", var target]:
        var fuzzed = Target.Find(target);
        // The input is read in a process of its own, so that a stack that overflows ends that process and is a crash like any other.
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            fuzzed.Hold(bytes.ToArray());
        });
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
