using DashGen.Building;
using DashGen.Testing;

namespace Build.Tests.EndToEnd;

/// <summary>A copy of what the program is built from, as a fresh clone has it, built once for all tests that start <c>build.ps1</c>.</summary>
public sealed class CopiedRepository : IDisposable
{
    static readonly string[] Settings =
        ["DashGen.sln", "build.ps1", "global.json", ".editorconfig", "Directory.Build.props", "Directory.Packages.props"];

    public CopiedRepository()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "starts build.ps1 by sh");
        // A blank and a quote in the path: both are usual in a home folder.
        Root = Path.Combine(Directory.CreateTempSubdirectory("dashgen-test-").FullName, "o'brien's work");
        foreach (var file in Settings.Concat(Inputs.List(Repository.Root).Select(input => input.Path)).Distinct().Where(path => File.Exists(Repository.PathOf(path))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.Copy(Repository.PathOf(file), PathOf(file));
        }

        First = Run("--help");
    }

    public string Root { get; }

    /// <summary>The first call: it builds.</summary>
    public ProgramResult First { get; }

    /// <summary>The slot that answers now.</summary>
    public string Slot => File.ReadAllText(PathOf("artifacts/current")).Trim();

    public ProgramResult Run(params string[] args) =>
        ExternalProgram.Run(PathOf("build.ps1"), Path.GetTempPath(), args, TimeSpan.FromMinutes(5));

    public string PathOf(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
}
