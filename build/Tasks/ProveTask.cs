using System.Runtime.InteropServices;
using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>Shows what is proved of every alert, and runs the proofs.</summary>
[TaskName("prove")]
[TaskDescription("runs the proof of every alert and shows who fires, who is silent and who is told")]
[Option("live", "runs Prometheus and Alertmanager on this machine and follows a fault of each family to its receivers")]
[Option("stack", "proves only this stack", Value = "NAME")]
[Option("mutate", "makes mistakes in the rules, one at a time, and shows which of them no proof notices")]
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

        var stacks = Chosen(bundle, context.Value("stack"));
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
            var lines = context.Has("mutate") ? Mutated(context, tests, stack) : ProofReport.Of(stack);
            context.Screen.Line($"{stack.Stack.Title}: {lines.Count(line => line.IsProved)} of {Findings.Count(lines.Count, "alert")} proved", lines.All(line => line.IsProved) ? Tint.Green : Tint.Red);
            context.Screen.Lines(ProofReport.Columns(lines));
            wrong += lines.Count(line => !line.IsProved);
            all.AddRange(lines);
            if (context.Has("mutate"))
            {
                IsWellKilled(context, lines);
            }
        }

        if (context.Has("mutate"))
        {
            // The share is asked for over all stacks: a small one has too few mutants for a share of its own.
            context.Screen.Line("All stacks:");
            wrong += IsWellKilled(context, all) ? 0 : 1;
        }

        if (failed > 0 || wrong > 0)
        {
            throw new CakeException(1, failed > 0 ? $"promtool refutes {Findings.Count(failed, "file")} of proofs" : "not everything is proved");
        }
    }

    /// <summary>The stacks that the call is about.</summary>
    static IReadOnlyList<StackBundle> Chosen(Bundle bundle, string? name)
    {
        var names = bundle.Stacks.Select(stack => stack.Stack.Name);
        return name is null ? bundle.Stacks
            : bundle.Stacks.Where(stack => stack.Stack.Name == name).ToList() is { Count: > 0 } chosen ? chosen
            : throw new CakeException(2, $"there is no stack {name}{(Nearest.To(name, names) is { } nearest ? $", did you mean {nearest}?" : $": there are {Words.List([.. names])}")}");
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
                throw new CakeException(1, "not everything arrived as it should");
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

    /// <summary>The lines of a stack with the mutants that were killed; survivors are named.</summary>
    static EquatableArray<ProofLine> Mutated(BuildContext context, PromtoolTests tests, StackBundle stack)
    {
        if (Mutation.Controls(stack).FirstOrDefault(control => !MutationRun.Passes(tests, control)) is { } control)
        {
            throw new CakeException(1, $"the tests of {control.Line.Alert} fail without any mistake in its rule, so what they notice proves nothing");
        }

        List<MutantCase> mutants = [.. Mutation.Of(stack)];
        using var bar = new ProgressBar(Console.Error, mutants.Count, !Console.IsErrorRedirected);
        var survivors = MutationRun.Survivors(tests, mutants, bar.Step);
        foreach (var survivor in survivors)
        {
            context.Screen.Line($"{survivor.Line.Alert} ({survivor.Line.Severity}) does not notice: {survivor.Change} ({survivor.Hidden})", Tint.Yellow);
        }

        return
        [
            .. ProofReport.Of(stack).Select(line =>
            {
                var tried = mutants.Count(mutant => mutant.Line == line && mutant.Equivalent is null);
                return line with { Mutants = (tried - survivors.Count(mutant => mutant.Line == line), tried) };
            }),
        ];
    }

    static bool IsWellKilled(BuildContext context, IReadOnlyCollection<ProofLine> lines)
    {
        var killed = lines.Sum(line => line.Mutants?.Killed ?? 0);
        var tried = lines.Sum(line => line.Mutants?.Mutants ?? 0);
        var share = new Ratio(tried == 0 ? 1 : Math.Round((decimal)killed / tried, 3));
        var isWell = share.Value >= Mutation.Wanted.Value;
        context.Screen.Line($"{killed} of {Findings.Count(tried, "mutant")} killed: {share}; {Mutation.Wanted} are asked for", isWell ? Tint.Green : Tint.Red);
        return isWell;
    }
}
