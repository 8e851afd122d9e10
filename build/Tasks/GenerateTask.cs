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
    /// <summary>As many as a screen takes. More of them have one cause, such as a manifest that lost its lines in a merge.</summary>
    const int ProblemsShown = 20;

    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var rendered = new Rendered(AppContext.BaseDirectory, Rendered.Identity, context.Out);
        if (rendered.Files is { } files)
        {
            context.Report.Lines(new OutputReport([], files, [], []).Lines());
            return;
        }

        var output = new OutputFolder(context.Out, context.OutLock, message => context.Messages.Line(message));
        var generation = Generation.Of(() => Definitions.Estate.Stacks, () => DeclaredServices.Of(typeof(Definitions.Estate).Assembly), () => output.Begin(context.Has("take-over")));
        context.Print(generation.Findings);
        if (generation.Output is not { } report)
        {
            throw new CakeException(1, $"{Findings.Count(generation.Findings.Count(finding => finding.Severity == DiagnosticSeverity.Error), "error")}; out/ is as it was");
        }

        context.Print(report.Problems.Take(ProblemsShown).Select(problem => new Diagnostic(ProgramCodes.Output, DiagnosticSeverity.Error, null, problem)));
        if (report.Problems.Count > 0)
        {
            throw new CakeException(1, $"{(report.Problems.Count > ProblemsShown ? $"… and {report.Problems.Count - ProblemsShown} more; " : "")}out/ is as it was");
        }

        MutantsPage.DeleteLeft(context.Out, report.Changes.Where(OutputPlan.IsDeletion).Select(change => change.Path), report.After.Paths);
        if (generation.Findings.Count == 0)
        {
            rendered.Remember(report.After);
        }

        context.Report.Lines(report.Lines());
    }
}
