namespace DashGen;

/// <summary>
/// The checks of an estate, applied to one stack after the other: what is found is kept, and what it was found in is not. Stacks may be
/// looked into from several threads and in any order.
/// </summary>
public sealed class EstateCheck
{
    readonly Lock _finding = new();
    readonly List<FoundIn>[] _found = [.. Check.Stages.Select(_ => new List<FoundIn>())];
    readonly HashSet<(string Code, SourceLocation? At)> _suppressed;
    volatile int _wrong = Check.Stages.Count;

    /// <summary>Compares the stacks with each other, for which they need not be expanded.</summary>
    /// <param name="estate">Every stack.</param>
    /// <param name="declared">The services that definitions make, listed or not; empty where that is not known.</param>
    public EstateCheck(EquatableArray<Stack> estate, EquatableArray<DeclaredService> declared = default)
    {
        (Estate, Declared) = (estate, declared);
        _suppressed = [.. Suppressions.SelectMany(one => one.Places.Select(place => (one.Suppression.Code, (SourceLocation?)place)))];
        Apply(0, Check.OfEstate, new CheckContext(this, new Bundle([])), stack: "");
    }

    /// <summary>Every stack, as it is defined.</summary>
    public EquatableArray<Stack> Estate { get; }

    /// <summary>The services that definitions make, listed or not; empty where that is not known.</summary>
    public EquatableArray<DeclaredService> Declared { get; }

    /// <summary>Whether an error is among what has been found, so that nothing may be written.</summary>
    public bool HasErrors => _wrong < _found.Length;

    /// <summary>Finds all that can be seen in a stack without trying its rules out.</summary>
    /// <param name="stack">What it becomes.</param>
    public void Look(StackBundle stack)
    {
        var context = new CheckContext(this, new Bundle([stack]));
        for (var stage = 0; stage < _found.Length - 1; stage++)
        {
            Apply(stage, Check.Stages[stage], context, stack.Stack.Name);
        }
    }

    /// <summary>Finds what is wrong with the proofs of a stack. To be asked when every stack was looked into: rules of a wrong definition prove nothing.</summary>
    /// <param name="stack">What it becomes.</param>
    public void Prove(StackBundle stack) => Apply(_found.Length - 1, Check.Stages[^1], new CheckContext(this, new Bundle([stack])), stack.Stack.Name);

    /// <summary>The same for a stack that is about to be written, of which no more is kept than has to be.</summary>
    /// <param name="stack">What it becomes.</param>
    /// <param name="proved">
    /// Gets the tests of each rule file that is proved, by path relative to <c>out/</c>, from any thread: there is one for each service and one
    /// for the stack. <see cref="Writer.Render(StackBundle)"/> leaves them out then.
    /// </param>
    public void Prove(StackBundle stack, Action<IEnumerable<GeneratedFile>> proved)
    {
        StackProofs.HandOut(stack, tests => proved(tests.Select(test => test.Below(stack.Stack.Name))));
        Prove(stack);
    }

    /// <summary>What has been found and is not meant, by file, line and code.</summary>
    public EquatableArray<Diagnostic> Found()
    {
        lock (_finding)
        {
            // By all that can differ, so that it does not matter which stack was looked into first.
            return
            [
                .. Placed(Valid.Where(found => !IsHidden(found.Diagnostic))).Concat(UnusedSuppressionsFound())
                    .OrderBy(found => found.Location?.File, StringComparer.Ordinal)
                    .ThenBy(found => found.Location?.Line)
                    .ThenBy(found => found.Code, StringComparer.Ordinal)
                    .ThenBy(found => found.Message, StringComparer.Ordinal)
                    .ThenBy(found => found.Hint, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Suppressions that hide nothing of what has been found; none where something is wrong, since then not all has been looked for.</summary>
    internal IEnumerable<Suppression> UnusedSuppressions
    {
        get
        {
            var used = Valid.Select(found => found.Diagnostic).Where(IsHidden).Select(Place).ToHashSet();
            return HasErrors
                ? []
                : Suppressions.Where(one => !one.Places.Any(place => used.Contains((one.Suppression.Code, place)))).Select(one => one.Suppression).Distinct();
        }
    }

    /// <summary>What is meant, with the lines that it is meant of: that of the signal or the dashboard that says so, or those of the service and of its metrics.</summary>
    IEnumerable<(EquatableArray<SourceLocation> Places, Suppression Suppression)> Suppressions => Services.SelectMany(service =>
        service.Signals.Concat(service.Objectives).SelectMany(signal => signal.Suppress.Select(one => (new EquatableArray<SourceLocation>([signal.Location]), one)))
            .Concat(service.Dashboards.SelectMany(board => board.Suppress.Select(one => (new EquatableArray<SourceLocation>([board.Location]), one))))
            .Concat(service.Suppress.Select(one => (new EquatableArray<SourceLocation>([service.Location, .. OwnMetrics(service, one.Code)]), one))));

    IEnumerable<Service> Services => Estate.SelectMany(stack => stack.Services);

    /// <summary>The lines of a service's metrics, but for those that another service lists as well and does not say the same of.</summary>
    IEnumerable<SourceLocation> OwnMetrics(Service service, string code)
    {
        var others = Services.Where(other => other.Suppress.All(one => one.Code != code)).SelectMany(other => other.Metrics).Select(metric => metric.Location).ToHashSet();
        return service.Metrics.Select(metric => metric.Location).Where(place => !others.Contains(place)).Distinct();
    }

    /// <summary>What is wrong in one stage is wrong in the next as well, and is said once, of whatever stack; so is what has one cause.</summary>
    IEnumerable<FoundIn> Valid
    {
        get
        {
            var seen = _found.Take(_wrong + 1).SelectMany(found => found).ToList();
            var consequences = new Consequences(Estate, seen.Select(found => found.Diagnostic));
            return seen.Where(found => !consequences.Contains(found.Diagnostic));
        }
    }

    /// <summary>
    /// What was found, once. Where several stacks have what stands in a line and not all of them the finding, it says which have: the
    /// line gets a value from the stack then, which is what is wrong.
    /// </summary>
    IEnumerable<Diagnostic> Placed(IEnumerable<FoundIn> all)
    {
        ILookup<SourceLocation, string>? stacks = null;
        var seen = all.ToList();
        foreach (var same in seen.GroupBy(found => found.Diagnostic, found => found.Stack))
        {
            stacks ??= Estate.SelectMany(stack => Lines(stack).Select(line => (Line: line, stack.Name))).Distinct().ToLookup(pair => pair.Line, pair => pair.Name);
            var having = same.Key.Location is { } place ? stacks[place].ToList() : [];
            List<string> found = [.. having.Intersect(same)];

            // In words of each stack's own it may be found in all of them.
            var isInAll = having.TrueForAll(stack => seen.Exists(one => one.Stack == stack && Place(one.Diagnostic) == Place(same.Key)));
            yield return found.Count == 0 || isInAll || found.TrueForAll(stack => same.Key.Message.Contains(stack, StringComparison.Ordinal))
                ? same.Key
                : same.Key with { Message = $"{same.Key.Message}, in {Words.List(found)}" };
        }
    }

    /// <summary>The lines that a stack is made of.</summary>
    static IEnumerable<SourceLocation> Lines(Stack stack) => stack.Services.SelectMany(service => service.Signals.Concat(service.Objectives).Select(signal => signal.Location)
        .Concat(service.Metrics.Select(metric => metric.Location))
        .Concat(service.Dashboards.Select(board => board.Location))
        .Append(service.Location));

    IReadOnlyList<Diagnostic> UnusedSuppressionsFound()
    {
        var context = new CheckContext(this, new Bundle([]));
        UnusedSuppression.Rule.Find(UnusedSuppression.Rule, context);
        return context.TakeFound();
    }

    bool IsHidden(Diagnostic found) => found.Severity != DiagnosticSeverity.Error && _suppressed.Contains(Place(found));

    static (string Code, SourceLocation? At) Place(Diagnostic found) => (found.Code, found.Location);

    void Apply(int stage, EquatableArray<Rule> rules, CheckContext context, string stack)
    {
        if (stage > _wrong)
        {
            return;
        }

        foreach (var rule in rules)
        {
            rule.Find(rule, context);
        }

        var reported = context.TakeFound();
        lock (_finding)
        {
            _found[stage].AddRange(reported.Select(found => new FoundIn(found, stack)));
            if (reported.Any(found => found.Severity == DiagnosticSeverity.Error))
            {
                _wrong = Math.Min(_wrong, stage);
            }
        }
    }

    /// <summary>A finding, and the stack in which it was found; an empty name where stacks were compared.</summary>
    readonly record struct FoundIn(Diagnostic Diagnostic, string Stack);
}
