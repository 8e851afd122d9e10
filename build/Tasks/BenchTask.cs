using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>Measures, and compares with what must be reached and with peers.</summary>
[TaskName("bench")]
[TaskDescription("runs the benchmarks, each with the figure it must reach")]
[Option("only", "runs the benchmarks whose name holds this text", Value = "TEXT")]
[Option("peers", "fetches the peers by npm first, to measure them in the same run")]
public sealed class BenchTask : FrostingTask<BuildContext>
{
    const string Project = "DashGen.Benchmarks";
    const string Fleet = "DashGen.Fleet";

    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var peers = Path.Combine(context.Root, "artifacts", "peers");
        if (context.Has("peers"))
        {
            Fetch(peers, "@prometheus-io/lezer-promql");
            Fetch(peers, "@grafana/grafana-foundation-sdk@0.0.21");
        }

        // Built as they would be shipped; the first measures, and is measured as a whole process as well.
        var program = Path.Combine(Publish(context, Project, Path.Combine(peers, "dashgen")), $"{Project}.dll");
        Publish(context, Fleet, Path.Combine(peers, "fleet"));
        var corpus = Path.Combine(context.Root, "..", "shared", "corpora", "promql-expressions.jsonl");
        var (code, output) = Dotnet.Run(context.Root, [program, Path.GetFullPath(corpus), peers, context.Value("only") ?? ""]);
        context.Screen.Lines(output.Split('\n').Where(line => line.Length > 0));
        if (code != 0)
        {
            throw new CakeException(1, code == 1 ? "not everything is as fast as it must be" : "nothing was measured");
        }
    }

    static string Publish(BuildContext context, string project, string folder) =>
        context.Projects.PublishProject(Path.Combine("tests", project, $"{project}.csproj"), folder)
            ? folder
            : throw new CakeException(1, $"{project} does not compile, so nothing was measured");

    static void Fetch(string folder, string package)
    {
        var npm = ExternalProgram.Find("npm") ?? throw new CakeException(1, "npm is not on PATH; it comes with node");
        Directory.CreateDirectory(folder);
        var result = ExternalProgram.Run(npm, folder, ["install", "--no-fund", "--no-audit", "--loglevel=error", "--prefix", folder, package], TimeSpan.FromMinutes(5));
        if (result.ExitCode != 0)
        {
            throw new CakeException(1, $"npm could not fetch {package}: {result.Errors.Trim()}");
        }
    }
}
