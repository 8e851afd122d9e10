using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>Compares <c>out/</c> with the definitions, then asks promtool and amtool about it.</summary>
[TaskName("verify")]
[TaskDescription("compares out/ with the definitions, in meaning, and asks promtool and amtool about it")]
[Option("format", "how findings are printed", Value = FindingFormat.Choices)]
public sealed class VerifyTask : FrostingTask<BuildContext>
{
    /// <summary>A tool that is asked about a file answers in well under a second; proofs of many services take longer.</summary>
    static readonly TimeSpan AtMost = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var compilation = Compilation.Of(() => Definitions.Estate.Stacks, () => DeclaredServices.Of(typeof(Definitions.Estate).Assembly));
        context.Print(compilation.Findings);
        if (compilation.HasErrors || compilation.Bundle is null)
        {
            throw new CakeException(1, "the definitions have errors, so out/ was not compared");
        }

        var required = (Environment.GetEnvironmentVariable("DASHGEN_REQUIRE") ?? "").Split(',');
        List<Diagnostic> found =
        [
            .. OutputDrift.Find(context.Out, compilation.Files, MutantsPage.Expected(context.Out, compilation.Bundle)),
            .. new ServerTools(context.Out, ExternalProgram.Find, AtMost).Find([.. RoutedAlert.Of(compilation.Bundle)], required, compilation.Bundle.Stacks.ToDictionary(stack => stack.Stack.Name, stack => stack.Stack.Versions.Prometheus)),
        ];
        context.Print(found);
        var errors = found.Count(finding => finding.Severity == DiagnosticSeverity.Error);
        if (errors > 0)
        {
            throw new CakeException(1, $"{Findings.Count(errors, "error")} in out/");
        }

        context.Report.Line($"out/ is what the definitions say: {Findings.Count(compilation.Files.Count, "file")}", Tint.Green);
    }
}
