using System.Runtime.InteropServices;

namespace DashGen.Building;

/// <summary>The long way: MSBuild builds all projects and compiles them ahead of time into a slot.</summary>
/// <param name="root">The repository's folder.</param>
/// <param name="say">Gets messages for standard error.</param>
/// <param name="tell">Gets the errors of a build that failed, each once.</param>
public sealed class ProjectBuild(string root, Action<string> say, Action<BuildError> tell)
{
    /// <summary>Nothing stays running after a build: neither MSBuild's nodes nor the compiler's server.</summary>
    static readonly string[] Quietly =
        ["-c", "Release", "-v", "quiet", "-tl:off", "-clp:NoSummary", "-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>
    /// What is compiled ahead of time for. Named, because the option that says "this machine" would reach the referenced projects
    /// too and have them compiled twice.
    /// </summary>
    static string Runtime
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : IsMusl ? "linux-musl" : "linux";
            return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    static bool IsMusl => RuntimeInformation.RuntimeIdentifier is var id && (id.Contains("musl", StringComparison.Ordinal) || id.Contains("alpine", StringComparison.Ordinal));

    /// <summary>Builds the program into a slot.</summary>
    /// <param name="slot">The empty slot.</param>
    /// <param name="changed">What changed since the last build; null when that is not known.</param>
    /// <returns>Whether it was built; if not, the errors have been told.</returns>
    public bool Publish(string slot, IReadOnlyList<string>? changed)
    {
        Outdate(changed ?? []);
        if (!PublishProject(Path.Combine("build", "Build.csproj"), slot))
        {
            return false;
        }

        var recorded = Path.Combine(root, "definitions", "obj", "Release", "net10.0", DefinitionsCompiler.Recorded);
        if (File.Exists(recorded))
        {
            File.Copy(recorded, Path.Combine(slot, DefinitionsCompiler.Recorded));
        }

        return true;
    }

    /// <summary>Builds a program and compiles it ahead of time, where this machine has the compiler for that.</summary>
    /// <param name="project">Its project file, from the repository's root.</param>
    /// <param name="folder">Where the program goes.</param>
    /// <returns>Whether it was built; if not, the errors have been told.</returns>
    public bool PublishProject(string project, string folder)
    {
        string[] publish =
        [
            "publish", project, .. Quietly, "-r", Runtime, "--no-self-contained",
            // Relative, because MSBuild stumbles over a quote in this path, and a home folder may have one.
            $"-p:PublishDir={Path.GetRelativePath(Path.Combine(root, Path.GetDirectoryName(project) ?? ""), folder)}{Path.DirectorySeparatorChar}",
        ];
        var (code, output) = Dotnet.Run(root, [.. publish, "-p:PublishReadyToRun=true"]);
        if (code != 0 && (output.Contains("Crossgen2", StringComparison.OrdinalIgnoreCase) || output.Contains("NETSDK1094", StringComparison.Ordinal)))
        {
            say("no ahead-of-time compiler for this machine: the program will start more slowly");
            (code, output) = Dotnet.Run(root, publish);
        }

        return Succeeded(code, output);
    }

    /// <summary>Builds the whole solution, tests included.</summary>
    /// <returns>Whether it compiled; if not, the errors have been told.</returns>
    public bool BuildAll() => Build("DashGen.sln");

    /// <summary>Builds one project with what it depends on.</summary>
    /// <param name="project">Its folder or file, from the repository's root.</param>
    /// <returns>Whether it compiled; if not, the errors have been told.</returns>
    public bool Build(string project)
    {
        var (code, output) = Dotnet.Run(root, ["build", project, .. Quietly]);
        return Succeeded(code, output);
    }

    bool Succeeded(int code, string output)
    {
        if (code != 0)
        {
            var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var errors = lines.Select(line => BuildError.Parse(line, root)).OfType<BuildError>().Distinct().ToList();

            // Whether a using directive is needed cannot be told where something else does not compile.
            errors.FindAll(error => error.Code != "IDE0005" || errors.TrueForAll(other => other.Code == "IDE0005")).ForEach(tell);

            // A build that failed in another way says so in its own words.
            foreach (var line in errors.Count > 0 ? [] : lines)
            {
                say(line);
            }
        }

        return code == 0;
    }

    /// <summary>
    /// MSBuild compares times, so a source that was replaced by an older one looks up to date to it. What changed is therefore compiled
    /// again by taking away what was compiled from it.
    /// </summary>
    void Outdate(IEnumerable<string> changed)
    {
        var projects = changed.Select(Project).Distinct().ToList();
        var all = projects.Contains(null)
            ? Directory.GetFiles(Path.Combine(root, "src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetDirectoryName)
                .Append(Path.Combine(root, "definitions")).Append(Path.Combine(root, "build"))
            : projects;
        foreach (var obj in all.OfType<string>().Select(project => Path.Combine(project, "obj", "Release", "net10.0")).Where(Directory.Exists))
        {
            foreach (var assembly in Directory.GetFiles(obj, "*.dll"))
            {
                File.Delete(assembly);
            }
        }
    }

    /// <summary>The folder of the project that a file belongs to; null for what all of them share.</summary>
    string? Project(string path)
    {
        for (var folder = Path.GetDirectoryName(Path.Combine(root, path)); folder is not null && folder.Length > root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder) && Directory.GetFiles(folder, "*.csproj").Length > 0)
            {
                return folder;
            }
        }

        return null;
    }
}
