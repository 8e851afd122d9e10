using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>The proofs of a stack: derived once, read by checks, writers and reports.</summary>
/// <param name="Rules">One for each rule file.</param>
internal sealed record StackProofs(EquatableArray<RuleProofs> Rules)
{
    static readonly ConditionalWeakTable<StackBundle, StackProofs> Derived = [];

    /// <summary>The proofs of a stack.</summary>
    public static StackProofs Of(StackBundle stack) => Derived.GetValue(stack, Derive);

    /// <summary>The tests, by path relative to the stack's folder.</summary>
    public IEnumerable<(string Path, string Text)> Files =>
        Rules.SelectMany(rules => rules.Files).Select(file => (file.Path, file.File.ToYaml(Writer.Comment)));

    static StackProofs Derive(StackBundle stack) => new(
    [
        .. PrometheusFiles.RuleFiles(stack, new StackDashboards(stack)).Select((named, i) => RuleProofs.Of(
            stack.Stack,
            i == 0 ? stack.Services[0].Service : stack.Services[i - 1].Service,
            named.Name,
            named.File,
            i == 0 ? [stack.Watchdog] : stack.Services[i - 1].Alerts)),
    ]);
}
