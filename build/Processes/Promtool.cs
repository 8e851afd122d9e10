namespace DashGen.Building;

/// <summary>Runs the tests of rules.</summary>
public static class Promtool
{
    /// <summary>Its garbage collector takes a fifth of a run, and the threads of several runs side by side only take turns.</summary>
    static readonly KeyValuePair<string, string>[] Hurried = [new("GOGC", "400"), new("GOMAXPROCS", "1")];

    /// <summary>Runs the tests in one file.</summary>
    /// <param name="promtool">The program.</param>
    /// <param name="folder">The folder that the file is relative to.</param>
    /// <param name="test">The file.</param>
    /// <param name="atMost">How long it may take.</param>
    public static ProgramResult Test(string promtool, string folder, string test, TimeSpan atMost) =>
        ExternalProgram.Run(promtool, folder, ["test", "rules", test], atMost, Hurried);
}
