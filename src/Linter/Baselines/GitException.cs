namespace KetamineLint.Baselines;

/// <summary>git cannot answer; the message is a clause without a full stop that says what to do.</summary>
internal sealed class GitException(string message) : Exception(message);
