namespace DashGen;

/// <summary>What a signal refuses to be made of, with its line: a stack knows only that of the statement, which a whole service may be.</summary>
public static class Refusal
{
    const string Key = "DashGen.Location";

    /// <summary>Where an exception says that the definition is; null where it does not say.</summary>
    public static SourceLocation? LocationOf(Exception refused) => refused.Data[Key] as SourceLocation;

    /// <summary>The exception of a refusal.</summary>
    /// <param name="location">The line of what is refused; null where the stack tells it.</param>
    /// <param name="message">What is refused, and what to do.</param>
    internal static ArgumentException At(SourceLocation? location, string message)
    {
        var refused = new ArgumentException(message);
        if (location is not null)
        {
            refused.Data[Key] = location;
        }

        return refused;
    }
}
