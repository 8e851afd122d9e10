namespace DashGen.Building;

/// <summary>Runs the tests of rules.</summary>
public static class Promtool
{
    /// <summary>A run takes seconds, and its garbage collector a third of them: up to a gigabyte, nothing is collected.</summary>
    static readonly KeyValuePair<string, string>[] Hurried = [new("GOGC", "off"), new("GOMEMLIMIT", "1GiB")];

    /// <summary>Runs the tests in one file.</summary>
    /// <param name="promtool">The program.</param>
    /// <param name="folder">The folder that the file is relative to.</param>
    /// <param name="test">The file.</param>
    /// <param name="atMost">How long it may take.</param>
    public static ProgramResult Test(string promtool, string folder, string test, TimeSpan atMost) =>
        ExternalProgram.Run(promtool, folder, ["test", "rules", test], atMost, Hurried);
}
