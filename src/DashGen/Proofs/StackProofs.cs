using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>The proofs of a stack: derived once, read by checks, writers and reports.</summary>
/// <param name="Rules">One for each rule file.</param>
internal sealed record StackProofs(EquatableArray<ProvedRules> Rules)
{
    static readonly ConditionalWeakTable<StackBundle, StackProofs> Derived = [];

    /// <summary>The proofs of a stack.</summary>
    public static StackProofs Of(StackBundle stack) => Of([stack])[0];

    /// <summary>The proofs of stacks, worked on side by side where there are none yet.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <param name="proved">Told of each rule file that is done, from any thread.</param>
    public static EquatableArray<StackProofs> Of(EquatableArray<StackBundle> stacks, Action? proved = null)
    {
        Derive(stacks, rules =>
        {
            proved?.Invoke();
            return rules;
        });
        return [.. stacks.Select(stack => Derived.GetValue(stack, _ => throw new UnreachableException()))];
    }

    /// <summary>Derives the proofs of a stack and hands out their tests, which nobody else is to read: they are longer than all else and not kept.</summary>
    /// <param name="stack">The stack, of which nothing is proved yet.</param>
    /// <param name="proved">Gets the tests of each rule file that is done, by path relative to the stack's folder, from any thread.</param>
    public static void HandOut(StackBundle stack, Action<EquatableArray<GeneratedFile>> proved) => Derive([stack], rules =>
    {
        proved(rules.Files);
        return rules with { Files = [] };
    });

    /// <summary>The proofs of a stack with everything they are made of, derived again: nobody but who looks into them keeps so much.</summary>
    public static IEnumerable<RuleProofs> Whole(StackBundle stack) => Works(stack).Select(work => work.Derive());

    /// <summary>The tests, by path relative to the stack's folder; none where they were handed out.</summary>
    public IEnumerable<GeneratedFile> Files => Rules.SelectMany(rules => rules.Files);

    static void Derive(EquatableArray<StackBundle> stacks, Func<ProvedRules, ProvedRules> kept)
    {
        var missing = stacks.Where(stack => !Derived.TryGetValue(stack, out _)).SelectMany(Works).ToList();
        var found = new ProvedRules[missing.Count];

        // The long ones first, so that none is left to one processor at the end.
        Parallel.ForEach(Enumerable.Range(0, missing.Count).OrderByDescending(i => missing[i].Alerts.Count), i => found[i] = kept(missing[i].Derive().Proved()));
        foreach (var same in missing.Zip(found).GroupBy(one => one.First.Stack, ReferenceEqualityComparer.Instance))
        {
            Derived.AddOrUpdate(same.First().First.Stack, new StackProofs([.. same.Select(one => one.Second)]));
        }
    }

    static IEnumerable<Work> Works(StackBundle stack) => PrometheusFiles.RuleFiles(stack).Select((named, i) => i == 0
        ? new Work(stack, stack.Services[0].Service, named.Name, named.File, [stack.Watchdog])
        : new Work(stack, stack.Services[i - 1].Service, named.Name, named.File, stack.Services[i - 1].Alerts));

    /// <summary>A rule file, and what its alerts come from.</summary>
    sealed record Work(StackBundle Stack, Service Service, string Name, Prometheus.RuleFile File, EquatableArray<Alert> Alerts)
    {
        public RuleProofs Derive() => RuleProofs.Of(Stack.Stack, Service, Name, File, Alerts);
    }
}
