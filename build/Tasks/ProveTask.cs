using System.Runtime.InteropServices;
using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>Shows what is proved of every alert, and runs the proofs.</summary>
[TaskName("prove")]
[TaskDescription("runs the proof of every alert and shows who fires, who is silent, who is told, and which mistakes would be noticed")]
[Option("live", "runs Prometheus and Alertmanager on this machine, follows a fault of each family to its receivers, and asks what every panel asks")]
[Option("stack", "proves only this stack", Value = "NAME")]
[Option("mutate", "asks promtool too which mistakes in the rules no proof notices; takes minutes")]
public sealed class ProveTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var compilation = Compilation.Of(() => Definitions.Estate.Stacks);
        context.Print(compilation.Findings);
        if (compilation.HasErrors || compilation.Bundle is not { } bundle)
        {
            throw new CakeException(1, "the definitions have errors, so nothing was proved");
        }

        var stacks = ChosenStacks.Of(bundle, context.Value("stack"));
        if (context.Has("live"))
        {
            Live(context, stacks);
            return;
        }

        var promtool = stacks.Select(stack => LiveProgram.Find(ExternalProgram.Find, stack.Stack.Versions.Prometheus, "promtool")).Last();
        using var tests = new PromtoolTests(promtool.Path);
        var failed = Failed(context, tests, [.. compilation.Files.Where(file => stacks.Any(stack => file.Key.StartsWith($"{stack.Stack.Name}/", StringComparison.Ordinal)))]);
        var wrong = 0;
        var all = new List<ProofLine>();
        foreach (var stack in stacks)
        {
            var report = context.Has("mutate") ? MutationProof.ByPromtool(context.Screen, tests, stack) : MutationReport.Of(stack);
            context.Screen.Line($"{stack.Stack.Title}: {report.Lines.Count(line => line.IsProved)} of {Findings.Count(report.Lines.Count, "alert")} proved{(failed > 0 ? ", but for what promtool does not confirm above" : "")}", report.Lines.All(line => line.IsProved) ? Tint.Green : Tint.Red);
            context.Screen.Lines(ProofReport.Columns(report.Lines));
            MutantsPage.Write(context.Out, stack, context.Has("mutate") ? MutationReport.Of(stack) : report);
            wrong += report.Lines.Count(line => !line.IsProved);
            all.AddRange(report.Lines);
        }

        MutationProof.Tell(context.Screen, all);
        if (failed > 0 || wrong > 0)
        {
            throw new CakeException(1, failed > 0 ? $"promtool does not confirm {Findings.Count(failed, "file")} of proofs" : "not everything is proved");
        }
    }

    static void Live(BuildContext context, IReadOnlyList<StackBundle> stacks)
    {
        using var stop = new CancellationTokenSource();
        void Stop(object? sender, ConsoleCancelEventArgs call)
        {
            // Not at once: what was started is stopped first.
            call.Cancel = true;
            stop.Cancel();
        }

        Console.CancelKeyPress += Stop;
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        try
        {
            var results = new LiveRuns([.. stacks.Select(stack => new LiveStack(stack))], ExternalProgram.Find).Run(stop.Token).GetAwaiter().GetResult();
            foreach (var (stack, result) in stacks.Zip(results))
            {
                context.Screen.Line($"{stack.Stack.Title}: {result.Verdicts.Count(verdict => verdict.IsProved)} of {Findings.Count(result.Verdicts.Count, "alert")} arrived and resolved", result.IsProved ? Tint.Green : Tint.Red);
                context.Screen.Lines(result.Lines());
            }

            if (results.Any(result => !result.IsProved))
            {
                throw new CakeException(1, "not everything arrived as it should, or a panel stayed empty");
            }
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }
    }

    /// <summary>How many files of tests fail.</summary>
    static int Failed(BuildContext context, PromtoolTests tests, IReadOnlyList<KeyValuePair<string, string>> files)
    {
        var rules = files.Where(file => file.Key.Contains("/prometheus/rules/", StringComparison.Ordinal)).ToList();
        var proofs = files.Where(file => file.Key.EndsWith(".test.yml", StringComparison.Ordinal)).ToList();
        var results = SideBySide.Run(proofs, file => file.Value.Length, file => (file.Key, Result: tests.Run([.. rules, file], file.Key)));
        foreach (var (path, result) in results.Where(one => !one.Result.Passed))
        {
            context.Screen.Line($"{path} fails:", Tint.Red);
            context.Screen.Lines(result.Output.Split('\n').Take(40));
        }

        return results.Count(one => !one.Result.Passed);
    }
}
