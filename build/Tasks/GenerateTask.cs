using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>Compiles the definitions, checks them and writes <c>out/</c>.</summary>
[TaskName("generate")]
[TaskDescription("checks the definitions and writes out/")]
[Option("take-over", "overwrites files in out/ that DashGen does not own")]
[Option("format", "how findings are printed", Value = FindingFormat.Choices)]
public sealed class GenerateTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var compilation = Compilation.Of(() => Definitions.Estate.Stacks, () => DeclaredServices.Of(typeof(Definitions.Estate).Assembly));
        context.Print(compilation.Findings);
        if (compilation.HasErrors)
        {
            throw new CakeException(1, $"{Findings.Count(compilation.Findings.Count(finding => finding.Severity == DiagnosticSeverity.Error), "error")}; out/ is as it was");
        }

        var output = new OutputFolder(context.Out, Path.Combine(context.Root, "artifacts", "out.lock"), message => context.Messages.Line(message));
        var report = output.Write(compilation.Files, context.Has("take-over"));
        context.Print(report.Problems.Select(problem => new Diagnostic(ProgramCodes.Output, DiagnosticSeverity.Error, null, problem)));
        if (report.Problems.Count > 0)
        {
            throw new CakeException(1, "out/ is as it was");
        }

        context.Report.Lines(report.Lines());
    }
}
