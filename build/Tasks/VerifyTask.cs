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

    /// <summary>What verify and tests may be told to need.</summary>
    static readonly string[] Requirable = ["shared", "promtool", "amtool", "prometheus", "prometheus-alertmanager", "node"];

    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var compilation = Compilation.Of(() => Definitions.Estate.Stacks, () => DeclaredServices.Of(typeof(Definitions.Estate).Assembly));
        context.Print(compilation.Findings);
        if (compilation.HasErrors || compilation.Bundle is null)
        {
            throw new CakeException(1, "the definitions have errors, so out/ was not compared");
        }

        var required = (Environment.GetEnvironmentVariable("DASHGEN_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(required, name => !Requirable.Contains(name)) is { } unknown)
        {
            throw new CakeException(2, $"DASHGEN_REQUIRE asks for {unknown}, which is none of {string.Join(", ", Requirable)}");
        }

        var versions = compilation.Bundle.Stacks.ToDictionary(stack => stack.Stack.Name, stack => stack.Stack.Versions.Prometheus);
        List<Diagnostic> found =
        [
            .. Drift(context, compilation.Files, compilation.Bundle),
            .. new ServerTools(context.Out, ExternalProgram.Find, AtMost, runs => new ProgressBar(Console.Error, runs, !Console.IsErrorRedirected)).Find([.. RoutedAlert.Of(compilation.Bundle)], required, versions),
        ];
        context.Print(found);
        var errors = found.Count(finding => finding.Severity == DiagnosticSeverity.Error);
        if (errors > 0)
        {
            throw new CakeException(1, $"{Findings.Count(errors, "error")} in out/");
        }

        context.Report.Line($"out/ is what the definitions say: {Findings.Count(compilation.Files.Count, "file")}", Tint.Green);
    }

    /// <summary>What differs, when no other run writes. The tools, which take their time, keep nobody waiting.</summary>
    static List<Diagnostic> Drift(BuildContext context, IReadOnlyDictionary<string, string> files, Bundle bundle)
    {
        using var alone = Alone(context);
        return [.. OutputDrift.Find(context.Out, files, MutantsPage.Expected(context.Out, bundle))];
    }

    /// <summary>Waits for a run that writes <c>out/</c>. Where nothing can be locked nothing is written either.</summary>
    static IDisposable? Alone(BuildContext context)
    {
        try
        {
            return File.Exists(context.OutLock) ? Waiting.For(context.OutLock, message => context.Messages.Line(message), "another run is writing out/; waiting for it", AtMost) : null;
        }
        catch (Exception unlockable) when (unlockable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
