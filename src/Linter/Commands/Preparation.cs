using KetamineLint.Files;
using KetamineLint.Phrases;

namespace KetamineLint.Commands;

/// <summary>Loads what a run needs later while it begins: of a run over one article that is a third of the time. Nobody waits for it but who needs it.</summary>
internal static class Preparation
{
    /// <summary>Begins to load.</summary>
    /// <param name="options">What was asked for.</param>
    public static void Begin(LintOptions options)
    {
        // One thread, and what is needed first comes first: with more of them a machine of two processors has the run itself wait.
        new Thread(Work) { IsBackground = true }.Start();

        void Work()
        {
            try
            {
                _ = PhraseEngine.Default;
                if (options.Digesting == Digesting.Sha256)
                {
                    ByteDigest.Prepare();
                }
            }
            catch (Exception)
            {
                // Who needs it meets the same fault, and tells it.
            }
        }
    }
}
