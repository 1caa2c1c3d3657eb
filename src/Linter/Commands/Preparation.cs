using KetamineLint.Files;
using KetamineLint.Phrases;

namespace KetamineLint.Commands;

/// <summary>Loads what a run needs later while it begins: of a run over one article that is a third of the time. Nobody waits for it but who needs it.</summary>
internal static class Preparation
{
    /// <summary>Begins to load, on threads of its own.</summary>
    /// <param name="options">What was asked for.</param>
    public static void Begin(LintOptions options)
    {
        Load(static () => _ = PhraseEngine.Default);
        if (options.Digesting == Digesting.Sha256)
        {
            Load(ByteDigest.Prepare);
        }
    }

    private static void Load(Action load)
    {
        new Thread(Work) { IsBackground = true }.Start();

        void Work()
        {
            try
            {
                load();
            }
            catch (Exception)
            {
                // Who needs it meets the same fault, and tells it.
            }
        }
    }
}
