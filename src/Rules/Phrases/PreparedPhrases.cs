using System.Runtime.InteropServices;

namespace KetamineLint.Phrases;

/// <summary>The compiled phrases of the catalogue, embedded as <c>Prepared.bin</c>, so that no run has to compile them.</summary>
/// <remarks>
/// The file holds the words, then the sets on demand, then the others. Either part begins with a fingerprint of all that it was made of:
/// the phrases in code and the hash of every lexicon. Where that does not fit, the phrases are compiled instead; the file is then only
/// too old, never wrong.
/// </remarks>
internal static class PreparedPhrases
{
    /// <summary>The name of the embedded file.</summary>
    public const string FileName = "Prepared.bin";

    /// <summary>Goes up with every change of the language or of the arrays.</summary>
    private const ulong Version = 11;

    /// <summary>The embedded form of both kinds of sets, or null if it was made of other phrases.</summary>
    public static (CompiledPhrases Always, CompiledPhrases OnDemand)? TryLoad(IReadOnlyList<PhraseSet> always, IReadOnlyList<PhraseSet> onDemand)
    {
        using var stream = typeof(PreparedPhrases).Assembly.GetManifestResourceStream(FileName);
        return stream is not null && BitConverter.IsLittleEndian ? TryRead(stream, always, onDemand) : null;
    }

    /// <summary>Reads what was written for both kinds, or null if it was made of other phrases.</summary>
    public static (CompiledPhrases Always, CompiledPhrases OnDemand)? TryRead(Stream stream, IReadOnlyList<PhraseSet> always, IReadOnlyList<PhraseSet> onDemand)
    {
        try
        {
            var words = new Vocabulary(FlatArrays.Read<ulong>(stream), FlatArrays.Read<ulong>(stream));
            return TryReadPart(stream, onDemand, words) is { } compiledOnDemand && TryReadPart(stream, always, words) is { } compiled ? (compiled, compiledOnDemand) : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>Writes compiled phrases; the same phrases always give the same bytes.</summary>
    /// <exception cref="ArgumentException">The two do not number words alike.</exception>
    public static void Write(Stream stream, IReadOnlyList<PhraseSet> always, CompiledPhrases compiled, IReadOnlyList<PhraseSet> onDemand, CompiledPhrases compiledOnDemand)
    {
        if (!compiled.Words.Hashes.SequenceEqual(compiledOnDemand.Words.Hashes))
            throw new ArgumentException("words have other numbers", nameof(compiledOnDemand));
        FlatArrays.Write(stream, compiled.Words.Hashes);
        FlatArrays.Write(stream, compiled.Words.Slots);
        WritePart(stream, onDemand, compiledOnDemand);
        WritePart(stream, always, compiled);
    }

    private static CompiledPhrases? TryReadPart(Stream stream, IReadOnlyList<PhraseSet> sets, Vocabulary words)
    {
        var fingerprint = FlatArrays.Read<ulong>(stream);
        var names = new string(FlatArrays.Read<char>(stream)).Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        return fingerprint.Length == 1 && fingerprint[0] == Fingerprint(sets, names) ? new CompiledPhrases(words, ReadAutomaton(stream), names) : null;
    }

    private static void WritePart(Stream stream, IReadOnlyList<PhraseSet> sets, CompiledPhrases compiled)
    {
        var automaton = compiled.Automaton;
        FlatArrays.Write<ulong>(stream, [Fingerprint(sets, compiled.LexiconNames)]);
        FlatArrays.Write(stream, string.Join("\n", compiled.LexiconNames).AsSpan());
        FlatArrays.Write<State>(stream, automaton.States);
        FlatArrays.Write<Edge>(stream, automaton.Edges);
        FlatArrays.Write<Outcome>(stream, automaton.Outcomes);
        FlatArrays.Write<int>(stream, automaton.Starts);
        FlatArrays.Write<int>(stream, automaton.LexiconStarts.Places);
        FlatArrays.Write<LexiconStart>(stream, automaton.LexiconStarts.All);
        FlatArrays.Write<Beginning>(stream, automaton.Beginnings);
        FlatArrays.Write<ulong>(stream, automaton.Filters);
        FlatArrays.Write<int>(stream, automaton.Roots);
        FlatArrays.Write<int>(stream, automaton.LexiconOfSet);
        FlatArrays.Write<ExactCase>(stream, automaton.ExactCases);
        FlatArrays.Write<char>(stream, automaton.ExactSpellings);
    }

    private static Automaton ReadAutomaton(Stream stream) => new()
    {
        States = FlatArrays.Read<State>(stream),
        Edges = FlatArrays.Read<Edge>(stream),
        Outcomes = FlatArrays.Read<Outcome>(stream),
        Starts = FlatArrays.Read<int>(stream),
        LexiconStarts = new LexiconStarts(FlatArrays.Read<int>(stream), FlatArrays.Read<LexiconStart>(stream)),
        Beginnings = FlatArrays.Read<Beginning>(stream),
        Filters = FlatArrays.Read<ulong>(stream),
        Roots = FlatArrays.Read<int>(stream),
        LexiconOfSet = FlatArrays.Read<int>(stream),
        ExactCases = FlatArrays.Read<ExactCase>(stream),
        ExactSpellings = FlatArrays.Read<char>(stream),
    };

    private static ulong Fingerprint(IReadOnlyList<PhraseSet> sets, string[] lexicons)
    {
        var hash = Version;
        foreach (var set in sets)
        {
            hash = Mix(hash, (set.LexiconName ?? "").AsSpan());
            hash = Mix(hash, (ulong)set.Written.Length);
            foreach (var phrase in set.Written)
                hash = Mix(hash, phrase.AsSpan());
        }

        foreach (var name in lexicons)
            hash = Mix(hash, LexiconHashes.Of(name).AsSpan());
        return hash;
    }

    private static ulong Mix(ulong hash, ReadOnlySpan<char> text) => Mix(hash, MemoryMarshal.AsBytes(text));

    private static ulong Mix(ulong hash, ReadOnlySpan<byte> bytes)
    {
        hash = Mix(hash, (ulong)bytes.Length);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = Mix(hash, MemoryMarshal.Read<ulong>(bytes));
        ulong rest = 0;
        foreach (var value in bytes)
            rest = (rest << 8) | value;
        return Mix(hash, rest);
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
