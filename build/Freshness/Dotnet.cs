using System.Diagnostics;

namespace DashGen.Building;

/// <summary>The <c>dotnet</c> that runs this program, to run the compiler and the build with.</summary>
public static class Dotnet
{
    /// <summary>Its full path; the name alone when this process was started in another way.</summary>
    public static string Path { get; } =
        Environment.ProcessPath is { } process && System.IO.Path.GetFileNameWithoutExtension(process) == "dotnet" ? process : "dotnet";

    /// <summary>Runs it to its end and collects what it prints.</summary>
    public static (int ExitCode, string Output) Run(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start) ?? throw new IOException("dotnet did not start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
