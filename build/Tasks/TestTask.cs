using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>Builds everything and runs every test project.</summary>
[TaskName("test")]
[TaskDescription("builds everything and runs every test project")]
[Option("only", "runs the projects whose name holds this text", Value = "TEXT")]
public sealed class TestTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        if (!context.Projects.BuildAll())
        {
            throw new CakeException(1, "the solution does not compile, so no test was run");
        }

        var results = new List<TestCounts>();
        foreach (var project in TestProject.In(context.Root).Where(project => project.Name.Contains(context.Value("only") ?? "", StringComparison.OrdinalIgnoreCase)))
        {
            var result = project.Run();
            results.Add(result.Counts);
            context.Screen.Line($"{project.Name}: {result.Counts} in {result.Duration.TotalSeconds:0.0} s", result.Counts.Failed > 0 ? Tint.Red : Tint.Plain);
            context.Screen.Lines(result.Details.Select(line => $"  {line}"));
        }

        var all = results.Aggregate(new TestCounts(0, 0, 0), (sum, counts) => sum + counts);
        context.Screen.Line($"{all}");
        if (all.Failed > 0 || all.Passed == 0)
        {
            throw new CakeException(1, all.Failed > 0 ? "tests failed" : "no test was run");
        }
    }
}
