namespace DashGen.Building;

/// <summary>The <c>dotnet</c> that runs this program, to run the compiler and the build with.</summary>
public static class Dotnet
{
    /// <summary>Its full path; the name alone when this process was started in another way.</summary>
    public static string Path { get; } =
        Environment.ProcessPath is { } process && System.IO.Path.GetFileNameWithoutExtension(process) == "dotnet" ? process : "dotnet";

    /// <summary>Runs it to its end and collects what it prints.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="atMost">How long it may run before it and what it started are ended; 30 minutes where that is not said.</param>
    public static (int ExitCode, string Output) Run(string folder, IEnumerable<string> arguments, TimeSpan? atMost = null)
    {
        var result = ExternalProgram.Run(Path, folder, arguments, atMost ?? TimeSpan.FromMinutes(30), [new("DOTNET_CLI_UI_LANGUAGE", "en"), new("DOTNET_NOLOGO", "1")]);
        return (result.ExitCode, result.Output + result.Errors);
    }
}
