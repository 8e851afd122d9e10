namespace DashGen.Building;

/// <summary>Standard output, kept for what a call asks for.</summary>
public static class StandardOutput
{
    /// <summary>Where answers are printed.</summary>
    public static TextWriter Writer { get; } = Console.Out;

    /// <summary>
    /// Sends to standard error whatever else is printed from now on: what a definition prints while it is read is for its author, and between
    /// findings it would break the program that reads them.
    /// </summary>
    public static void Keep()
    {
        _ = Writer;
        Console.SetOut(Console.Error);
    }
}
