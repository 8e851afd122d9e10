namespace DashGen;

/// <summary>The ticks that an expression is evaluated for.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The one after the last.</param>
internal readonly record struct Ticks(int From, int To)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => To <= From;
}
