using System.Diagnostics;

namespace DashGen.Testing;

/// <summary>What a program printed and how it ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output, then standard error.</param>
public sealed record ToolResult(int ExitCode, string Output);

/// <summary>Runs the real tools: promtool, amtool, node.</summary>
public static class Tool
{
    /// <summary>Runs a program to its end; skips the test where the program is missing (see <see cref="Needs"/>).</summary>
    public static ToolResult Run(string program, string workingDirectory, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Needs.Program(program))
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output + error.Result);
    }

    /// <summary>Runs a program that must accept its input.</summary>
    public static void Accepts(string program, string workingDirectory, params IReadOnlyList<string> arguments)
    {
        var result = Run(program, workingDirectory, arguments);
        Assert.True(result.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{result.Output}");
    }
}
