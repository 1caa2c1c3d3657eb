using KetamineLint.Fuzz;
using SharpFuzz;

switch (args)
{
    case ["corpus", var folder]:
        Corpus.Write(folder);
        return 0;
    case ["check", .. var files]:
        foreach (var file in files)
        {
            Console.WriteLine(file);
            Promises.Hold(File.ReadAllBytes(file));
        }

        return 0;
    case []:
        // The text is linted in a process of its own, so that a stack that overflows ends that process and is a crash like any other.
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Promises.Hold(bytes.ToArray());
        });
        return 0;
    default:
        Console.Error.WriteLine("usage: KetamineLint.Fuzz [corpus FOLDER | check FILE...]; without arguments AFL++ starts it");
        return 2;
}
