using System.Diagnostics;

namespace DashGen.Building;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; -1 when it did not start, or was ended because it took too long.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
public sealed record ProgramResult(int ExitCode, string Output, string Errors);

/// <summary>Runs other programs: promtool, amtool, dotnet.</summary>
public static class ExternalProgram
{
    /// <summary>The full path of a program on <c>PATH</c>, or null.</summary>
    public static string? Find(string name)
    {
        string[] names = OperatingSystem.IsWindows() ? [$"{name}.exe", $"{name}.cmd"] : [name];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => names.Select(file => Path.Combine(folder, file))).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program to its end, with nothing on its standard input. One that takes too long is ended, with what it started.</summary>
    public static ProgramResult Run(
        string program, string folder, IEnumerable<string> arguments, TimeSpan atMost, IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Started(start, out var refusal);
        if (process is null)
        {
            return new(-1, "", $"{program} did not start: {refusal}\n");
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(atMost))
        {
            return new(process.ExitCode, output.Result, errors.Result);
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new(-1, Whatever(output), Whatever(errors) + $"\nended after {atMost.TotalSeconds:0} s without an answer\n");
    }

    /// <summary>A file of the name that cannot be run says so like a program that fails.</summary>
    static Process? Started(ProcessStartInfo start, out string refusal)
    {
        refusal = "";
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception refused)
        {
            refusal = refused.Message;
            return null;
        }
    }

    /// <summary>A child that survives may hold the pipe open: what has not come by now does not come.</summary>
    static string Whatever(Task<string> text) => text.Wait(TimeSpan.FromSeconds(2)) ? text.Result : "";
}
