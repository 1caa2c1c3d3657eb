namespace KetamineLint.Phrases;

/// <summary>The hashes of the embedded lexicons, which the build computes: see the target <c>HashLexicons</c> of the project.</summary>
internal static partial class LexiconHashes
{
    /// <summary>The SHA-256 of a lexicon's bytes in hexadecimal digits; empty if there is none of that name.</summary>
    public static partial string Of(string lexicon);
}
