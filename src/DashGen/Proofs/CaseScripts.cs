using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// The scripts of one condition of an alert. Things that can be shown one after the other stand in one script, because a tick costs
/// promtool an evaluation of every rule in the file.
/// </summary>
/// <param name="rehearsal">What plays scripts.</param>
/// <param name="rule">The rule.</param>
/// <param name="condition">The condition: the whole expression of the rule, or an operand of its outermost <c>or</c>.</param>
/// <param name="regime">What the sources do for the condition to be met and not to be met.</param>
internal sealed class CaseScripts(Rehearsal rehearsal, AlertingRule rule, Expr condition, Regime regime)
{
    /// <summary>The rule with nothing but this condition.</summary>
    readonly AlertingRule _alone = rule with { Expr = condition };

    /// <summary>What part of the time that the condition looks back is tried first, as one over these.</summary>
    static readonly EquatableArray<int> Shares = [4, 2, 1];

    /// <summary>The window that most rules have.</summary>
    static TimeSpan Watched { get; } = TimeSpan.FromMinutes(5);

    Clock Clock => rehearsal.Clock;

    /// <summary>How long a phase goes on that must stay silent, after the hold time: until a window of most rules sees nothing else.</summary>
    int Settling => Clock.LooksFarBack ? Clock.Pause : Math.Min(Clock.Pause, (int)Math.Ceiling(Watched / Clock.Tick) + 2);

    /// <summary>The scripts.</summary>
    /// <param name="isFirst">Whether the condition is the first of the rule's; what concerns the rule as a whole is shown with it.</param>
    /// <param name="isOnly">Whether it is the only one, so that nothing else can make the alert fire.</param>
    public IEnumerable<Script> All(bool isFirst, bool isOnly)
    {
        foreach (var script in Threshold(isOnly))
        {
            yield return script;
        }

        var recovery = new RecoveryScripts(rehearsal, rule, _alone, regime, Loud());
        yield return isOnly ? recovery.Unhidden : recovery.Own();
        foreach (var part in Parts())
        {
            yield return part;
        }

        if (isFirst)
        {
            yield return Life();
        }
    }

    /// <summary>Just below the threshold, and just above it.</summary>
    IEnumerable<Script> Threshold(bool isOnly)
    {
        if (regime.JustBelow is not { } below)
        {
            yield break;
        }

        var usual = new Phase(regime.Quiet, Calm(below));
        var above = rehearsal.Delay([usual], regime.JustAbove, _alone);

        // Where the condition is one of several, another may be met in time; where it compares with the past, this is the past.
        var until = !isOnly && rehearsal.FirstFiring([usual, new Phase(below, above)], rule) is { } other ? Math.Max(1, other - usual.Ticks) : above;
        var quiet = new Phase(below, until, ProofKind.JustBelow);
        if (isOnly && !Clock.LooksFarBack && rehearsal.FirstFiring([usual, quiet, new Phase(regime.JustAbove, Clock.Enough)], rule) is { } fires)
        {
            yield return new Script([usual, quiet, new Phase(regime.JustAbove, fires - usual.Ticks - until + 3, ProofKind.JustAbove)]);
        }
        else
        {
            yield return new Script([usual, quiet]);
            yield return new Script([usual, new Phase(regime.JustAbove, above, ProofKind.JustAbove)]);
        }
    }

    /// <summary>
    /// How long things are as usual before they are just below or just above: as short as shows the difference, since a share is
    /// the same over a window that is not full yet. What windows do is shown by trouble and recovery.
    /// </summary>
    int Calm(EquatableArray<Level> below)
    {
        foreach (var calm in Clock.LooksFarBack ? new[] { 0, Clock.Reach / 4, Clock.Reach / 2 } : [])
        {
            var usual = new Phase(regime.Quiet, calm);
            if (rehearsal.FirstFiring([usual, new Phase(regime.JustAbove, Clock.Reach / 4)], _alone) is { } first
                && rehearsal.FirstFiring([usual, new Phase(below, first - calm + 3)], _alone) is null)
            {
                return calm;
            }
        }

        return Clock.Reach;
    }

    /// <summary>
    /// As usual, with three times the traffic where only shares count: the two sides of a share with different windows then differ.
    /// </summary>
    EquatableArray<Level> Loud()
    {
        return regime.JustBelow is { } below && !IsMet(Thrice(regime.Quiet)) && !IsMet(Thrice(below)) && IsMet(regime.JustAbove) && IsMet(Thrice(regime.JustAbove))
            ? Thrice(regime.Quiet)
            : regime.Quiet;

        bool IsMet(EquatableArray<Level> profile) => rehearsal.IsMet(condition, profile);

        EquatableArray<Level> Thrice(EquatableArray<Level> profile) =>
            [.. profile.Select((level, i) => rehearsal.Sources[i].IsCounter && !level.IsMissing ? new Level([.. level.Amounts.Select(amount => 3 * amount)]) : level)];
    }

    /// <summary>Both sides of an <c>and</c>: with the right one just not met, what meets the left one calls nobody; with it just met, it does.</summary>
    IEnumerable<Script> Parts()
    {
        if (condition is not Binary { Op: BinaryOp.And } and || new Solver(rehearsal, and.Right, and.Right).Solve() is not { JustBelow: { } below } right)
        {
            yield break;
        }

        foreach (var (kind, before) in new[] { (ProofKind.PartOfCondition, below), (ProofKind.JustAbove, right.Strong) })
        {
            if (new Solver(rehearsal, and.Left, and.Left).After(before) is not { } change)
            {
                continue;
            }

            // Where windows are long, what comes before may fill a part of them only, as long as the change still shows.
            var scripts = Shares.Select(part => new Script([new Phase(before, Clock.Reach / (Clock.LooksFarBack ? part : 1), kind), new Phase(change, Clock.Hold + 10, kind)]));
            if (scripts.FirstOrDefault(script => (rehearsal.FirstFiring(script.Phases, rule) is not null) == (kind == ProofKind.JustAbove)) is { } shown)
            {
                yield return shown;
            }
        }
    }

    /// <summary>
    /// What happens to services: nothing is there; all of it starts at once with what it has counted before, is reset and has
    /// nothing to do; a new one starts, meets its first event, then trouble, in which it ends; and one series after the other is missing.
    /// </summary>
    Script Life()
    {
        var sources = rehearsal.Sources;
        EquatableArray<Level> missing = [.. sources.Select(_ => Level.Missing)];
        var hold = Clock.Hold + 3;
        var window = Math.Min((int)Math.Ceiling(Watched / Clock.Tick), Clock.Pause) + 2;

        // Without a window, all that matters of a counter is whether it is there.
        var hasCounters = sources.Any(source => source.IsCounter) && Clock.Reach > 2;

        // What the start would bring about lasts as well through the reset, in which things are as usual too.
        List<Phase> phases = [new(missing, hold, ProofKind.NoSeries), new(regime.Quiet, hasCounters ? Settling : hold + Settling, ProofKind.Start)];
        var reset = phases.Sum(phase => phase.Ticks);
        if (hasCounters)
        {
            phases.Add(new(regime.Quiet, hold + Settling, ProofKind.Reset));
            phases.Add(new(With((level, i) => sources[i].IsCounter ? Idle(level) : level), hold + Settling, ProofKind.NoTraffic));
        }

        var renewed = phases.Sum(phase => phase.Ticks);
        EquatableArray<Level> unborn = With((level, i) => sources[i].IsCounter && level != regime.JustAbove[i] && !sources[i].Schema.ExistsFromStart ? Level.Missing : level);
        if (unborn != regime.Quiet)
        {
            phases.AddRange(
            [
                new(missing, window, ProofKind.Born),
                new(unborn, window, ProofKind.Born),
                new(regime.Strong, 1, ProofKind.Born),
                new(With((level, i) => unborn[i].IsMissing ? Idle(regime.Strong[i]) : level), window + Math.Min(hold, window), ProofKind.Born),
                new(regime.Strong, Math.Min(Clock.Enough, hold + Settling), ProofKind.Ends),
                new(missing, window, ProofKind.Ends),
            ]);
        }

        var counters = Enumerable.Range(0, sources.Count).Where(i => sources[i] is { IsCounter: true, IsDecoy: false, Schema.ExistsFromStart: false }).ToList();
        foreach (var absent in counters.Count > 1 ? counters : [])
        {
            phases.Add(new(With((_, i) => i == absent ? Level.Missing : regime.Strong[i].IsZero || regime.Strong[i].IsMissing ? regime.Quiet[i] : regime.Strong[i]), hold + Settling, ProofKind.Partial));
            phases.Add(new(missing, window, ProofKind.Partial));
        }

        return new Script([.. phases]) { Resets = [reset], OldUntil = renewed, Others = OthersInTrouble(phases.Sum(phase => phase.Ticks)) };

        EquatableArray<Level> With(Func<Level, int, Level> change) => [.. regime.Quiet.Select(change)];
    }

    /// <summary>The series is there, and nothing happens.</summary>
    static Level Idle(Level level) => level.IsMissing ? level : new Level([.. level.Amounts.Select(_ => 0.0)]);

    /// <summary>
    /// What the condition itself selects, of another job that gets into trouble: a rule that forgets to select its own job fires for
    /// it. Recorded series of another job come from that job's rules, so their values are given as they would be.
    /// </summary>
    EquatableArray<Tape> OthersInTrouble(int ticks)
    {
        var trouble = new Script([new Phase(regime.Quiet, Clock.Reach), new Phase(regime.Strong, Clock.Enough)]);
        var run = rehearsal.Play(trouble);
        var calm = Math.Min(Clock.Pause, ticks - 1);
        var others = new List<Tape>();
        foreach (var name in rule.Expr.Descendants().OfType<VectorSelector>().Select(selector => selector.Name ?? "").Distinct())
        {
            if (rehearsal.Rules.Recording(name).Count > 0)
            {
                var recorded = run.Evaluate(new VectorSelector(name, []), int.MaxValue, new Ticks(Clock.Reach - 1, trouble.Ticks));
                others.AddRange(recorded.Where(series => series.Has(trouble.Ticks - 1)).Select(series => new Tape(
                    name, series.Labels, [.. Enumerable.Repeat(series.Values[Clock.Reach - 1], calm), .. Enumerable.Repeat(series.Values[^1], ticks - calm)])));
            }
            else
            {
                others.AddRange(new Script([new Phase(regime.Quiet, calm), new Phase(regime.Strong, ticks - calm)]).Play(rehearsal.Sources).Where(tape => tape.Metric == name));
            }
        }

        return [.. others.Where(tape => tape.Labels.Map.Contains("job")).Select(tape => tape with { Labels = new Tags(tape.Labels.Map.With("job", "another")) })];
    }
}
