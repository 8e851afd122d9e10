namespace DashGen;

/// <summary>A signal that does not expand: it states what cannot be, or DashGen did not expect what it is made of.</summary>
/// <param name="signal">The signal.</param>
/// <param name="cause">What came of it.</param>
public sealed class ExpansionException(Signal signal, Exception cause)
    : Exception(cause is ArgumentException ? $"{signal.Title}: {cause.Message}" : $"{signal.Title} cannot be compiled, which is a mistake of DashGen: {cause.GetType().Name}: {cause.Message}", cause)
{
    /// <summary>Where the signal is defined.</summary>
    public SourceLocation Location { get; } = signal.Location;
}
