using System.Diagnostics;

namespace DashGen.Testing;

/// <summary>
/// What a test needs from its machine. Where it is missing the test skips and says so; what the variable
/// <c>DASHGEN_REQUIRE</c> lists (<c>shared,promtool,amtool,node</c>) fails instead, so that CI cannot skip in silence.
/// </summary>
public static class Needs
{
    /// <summary>promtool of Prometheus 3, for what is written for that version.</summary>
    public const string Promtool3 = "promtool-new";

    /// <summary>amtool of an Alertmanager later than the stacks' own.</summary>
    public const string LaterAmtool = "amtool-new";

    /// <summary>The folder of reference material beside the checkout, or one of its files.</summary>
    public static string Shared(string relative = "")
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", relative));
        return Path.Exists(path) ? path : Missing("shared", $"../shared/{relative} is not here");
    }

    /// <summary>The path of a program that must be on <c>PATH</c>: <c>promtool</c>, <c>amtool</c>, <c>node</c>, <see cref="Promtool3"/>.</summary>
    public static string Program(string name) =>
        Find(name) ?? Missing(name, $"{name} is not on PATH");

    /// <summary>Which version a program of Prometheus' or Alertmanager's says that it is.</summary>
    public static Version Version(string name)
    {
        using var process = Process.Start(new ProcessStartInfo(Program(name), "--version") { RedirectStandardOutput = true }) ?? throw new InvalidOperationException($"{name} did not start");
        var words = process.StandardOutput.ReadToEnd().Split([' ', '+', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Select(word => System.Version.TryParse(word, out var version) ? version : null).OfType<Version>().First();
    }

    /// <summary>The path of a program on <c>PATH</c>, or null.</summary>
    public static string? Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    static string Missing(string what, string reason)
    {
        var required = (Environment.GetEnvironmentVariable("DASHGEN_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (required.Contains(what))
        {
            Assert.Fail($"{reason}, and DASHGEN_REQUIRE asks for it");
        }

        Assert.Skip(reason);
        return "";
    }
}
