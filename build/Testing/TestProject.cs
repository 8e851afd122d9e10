using System.Diagnostics;

namespace DashGen.Building;

/// <summary>A test project, built.</summary>
/// <param name="Root">The repository's folder.</param>
/// <param name="Name">The project's name, which is also its folder's.</param>
public sealed record TestProject(string Root, string Name)
{
    /// <summary>A test that hangs must not hang the build.</summary>
    static readonly TimeSpan AtMost = TimeSpan.FromMinutes(12);

    /// <summary>All test projects of a repository, by name.</summary>
    public static IReadOnlyList<TestProject> In(string root) =>
        [.. Directory.GetFiles(Path.Combine(root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).Select(name => new TestProject(root, name))];

    /// <summary>Runs it to its end.</summary>
    public ProjectResult Run()
    {
        var watch = Stopwatch.StartNew();
        var program = Path.Combine(Root, "tests", Name, "bin", "Release", "net10.0", $"{Name}.dll");
        var (code, output) = Dotnet.Run(Root, [program, "-noColor", "-noLogo"], AtMost);
        return ProjectResult.Read(code, output, watch.Elapsed);
    }
}
