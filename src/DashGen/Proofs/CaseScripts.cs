using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// The scripts of one condition of an alert. Things that can be shown one after the other stand in one script, because a tick costs
/// promtool an evaluation of every rule in the file.
/// </summary>
internal sealed class CaseScripts(Rulebook rules, int place, AlertingRule rule, Expr condition, EquatableArray<Source> sources, Clock clock, Regime regime, bool isLeftOpen)
{
    /// <summary>The rule with nothing but this condition.</summary>
    readonly AlertingRule _alone = rule with { Expr = condition };

    /// <summary>How many times as long as the condition looks back things are as usual before trouble, the shortest first.</summary>
    static readonly EquatableArray<int> Calms = [1, 2, 3, 6];

    /// <summary>What part of the time that the condition looks back is tried first, as one over these.</summary>
    static readonly EquatableArray<int> Shares = [4, 2, 1];

    /// <summary>How long things are as usual between two troubles: longer than the windows of five minutes that most rules have.</summary>
    int Pause => Math.Min(clock.Reach, 12);

    /// <summary>How long a phase goes on that must stay silent, after the hold time: until such a window sees nothing else.</summary>
    int Settling => LooksFarBack ? Pause : Math.Min(Pause, (int)Math.Ceiling(Watched / clock.Tick) + 2);

    /// <summary>Whether filling the windows of the condition takes most of a case.</summary>
    bool LooksFarBack => clock.Reach > 30;

    /// <summary>
    /// As usual, with three times the traffic where only shares count: the two sides of a share with different windows then differ.
    /// </summary>
    EquatableArray<Level> Loud { get; } = Louder(rules, place, condition, sources, clock, regime, isLeftOpen);

    static EquatableArray<Level> Louder(Rulebook rules, int place, Expr condition, EquatableArray<Source> sources, Clock clock, Regime regime, bool isLeftOpen)
    {
        var solver = new Solver(rules, sources, condition, condition, place, clock, isLeftOpen);
        return regime.JustBelow is { } below && !solver.IsMetBy(Thrice(regime.Quiet)) && !solver.IsMetBy(Thrice(below)) && solver.IsMetBy(regime.JustAbove) && solver.IsMetBy(Thrice(regime.JustAbove))
            ? Thrice(regime.Quiet)
            : regime.Quiet;

        EquatableArray<Level> Thrice(EquatableArray<Level> profile) =>
            [.. profile.Select((level, i) => sources[i].IsCounter && !level.IsMissing ? new Level([.. level.Amounts.Select(amount => 3 * amount)]) : level)];
    }

    /// <summary>
    /// How long things are as usual before they are just below or just above: as short as shows the difference, since a share is
    /// the same over a window that is not full yet. What windows do is shown by trouble and recovery.
    /// </summary>
    int Calm(EquatableArray<Level> below)
    {
        foreach (var calm in LooksFarBack ? new[] { 0, clock.Reach / 4, clock.Reach / 2 } : [])
        {
            if (FirstFiring([(regime.Quiet, calm), (regime.JustAbove, clock.Reach / 4)], _alone) is { } first
                && FirstFiring([(regime.Quiet, calm), (below, first - calm + 3)], _alone) is null)
            {
                return calm;
            }
        }

        return clock.Reach;
    }

    /// <summary>Long enough for every window to see nothing else, and for the hold time.</summary>
    int Enough => clock.Reach + clock.Hold + 2;

    /// <summary>The scripts, what each part of them shows, and series of another job that is in trouble meanwhile.</summary>
    /// <param name="isFirst">Whether the condition is the first of the rule's; what concerns the rule as a whole is shown with it.</param>
    /// <param name="isOnly">Whether it is the only one, so that nothing else can make the alert fire.</param>
    public IEnumerable<(Script Script, EquatableArray<ProofSegment> Segments, EquatableArray<Tape> Others)> All(bool isFirst, bool isOnly)
    {
        if (regime.JustBelow is { } below)
        {
            var calm = Calm(below);
            var above = Delay([(regime.Quiet, calm)], regime.JustAbove, _alone);

            // Where the condition is one of several, another may be met in time; where it compares with the past, this is the past.
            var until = !isOnly && FirstFiring([(regime.Quiet, calm), (below, above)], rule) is { } other ? Math.Max(1, other - calm) : above;
            if (isOnly && !LooksFarBack && FirstFiring([(regime.Quiet, calm), (below, until), (regime.JustAbove, Enough)], rule) is { } fires)
            {
                yield return Scripted([(ProofKind.Usual, regime.Quiet, calm), (ProofKind.JustBelow, below, until), (ProofKind.JustAbove, regime.JustAbove, fires - calm - until + 3)]);
            }
            else
            {
                yield return Scripted([(ProofKind.Usual, regime.Quiet, calm), (ProofKind.JustBelow, below, until)]);
                yield return Scripted([(ProofKind.Usual, regime.Quiet, calm), (ProofKind.JustAbove, regime.JustAbove, above)]);
            }
        }

        yield return Recovery(isOnly);
        foreach (var part in Parts())
        {
            yield return part;
        }

        if (isFirst)
        {
            yield return Life();
        }
    }

    /// <summary>
    /// Trouble that is too short, then trouble that is not, then recovery. Where the condition is one of several, things are as usual
    /// for so long, and the trouble so mild, that none of the others hides what this one does.
    /// </summary>
    (Script, EquatableArray<ProofSegment>, EquatableArray<Tape>) Recovery(bool isOnly)
    {
        if (isOnly)
        {
            return Unhidden();
        }

        var own = new Dictionary<int, (Script Script, EquatableArray<ProofSegment>, EquatableArray<Tape>)>();
        foreach (var (strong, calm) in regime.Milder.Prepend(regime.Strong).SelectMany(strong => Calms.Select(calm => (strong, clock.Reach * calm))))
        {
            var missing = Pauses.Where(pause => !own.ContainsKey(pause)).ToList();
            var blip = missing.Count > 0 ? Blip(strong, calm, _alone) : 0;
            foreach (var pause in missing)
            {
                if (Recovery(strong, calm, blip, pause, _alone) is var found && IsOwn(found.Item1, calm))
                {
                    own.Add(pause, found);
                }
            }
        }

        return own.Count == 0 ? Unhidden() : own.Values.MinBy(one => one.Script.Ticks);

        (Script, EquatableArray<ProofSegment>, EquatableArray<Tape>) Unhidden() =>
            Recovery(regime.Strong, clock.Reach, Blip(regime.Strong, clock.Reach, rule), Pauses[0], rule);
    }

    /// <summary>How long things may be as usual between two troubles; a longer pause can make do with less time before.</summary>
    EquatableArray<int> Pauses => LooksFarBack ? [clock.Reach / 2, clock.Reach] : [Pause];

    /// <summary>Whether the rule fires exactly when this condition alone makes it fire. Most scripts that fail do so after the calm, so that is looked at first.</summary>
    bool IsOwn(Script script, int calm)
    {
        var run = Run(script);
        var ticks = new Ticks(1, script.Ticks);
        var (whole, alone) = (Firing.Of(run, place, rule, ticks), Firing.Of(run, place, _alone, ticks));
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            if (Firing.IsAny(whole, tick) != Firing.IsAny(alone, tick))
            {
                return false;
            }
        }

        return true;
    }

    (Script, EquatableArray<ProofSegment>, EquatableArray<Tape>) Recovery(EquatableArray<Level> strong, int calm, int blip, int pause, AlertingRule which)
    {
        EquatableArray<(ProofKind, EquatableArray<Level>, int)> before = blip == 0
            ? [(ProofKind.Usual, Loud, calm)]
            : [(ProofKind.Usual, Loud, calm), (ProofKind.Blip, strong, blip), (ProofKind.Blip, Loud, pause)];
        EquatableArray<(ProofKind, EquatableArray<Level>, int)> trouble = [.. before, (ProofKind.Recovers, strong, Delay([.. before.Select(phase => (phase.Item2, phase.Item3))], strong, which))];
        var after = Recovered([.. trouble.Select(phase => (phase.Item2, phase.Item3))], which);
        return Scripted([.. trouble, (ProofKind.Recovers, Loud, after)]);
    }

    /// <summary>Both sides of an <c>and</c>: with the right one just not met, what meets the left one calls nobody; with it just met, it does.</summary>
    IEnumerable<(Script, EquatableArray<ProofSegment>, EquatableArray<Tape>)> Parts()
    {
        if (condition is not Binary { Op: BinaryOp.And } and || new Solver(rules, sources, and.Right, and.Right, place, clock, isLeftOpen).Solve() is not { JustBelow: { } below } right)
        {
            yield break;
        }

        foreach (var (kind, before) in new[] { (ProofKind.PartOfCondition, below), (ProofKind.JustAbove, right.Strong) })
        {
            if (new Solver(rules, sources, and.Left, and.Left, place, clock, isLeftOpen).After(before) is not { } change)
            {
                continue;
            }

            // Where windows are long, what comes before may fill a part of them only, as long as the change still shows.
            var scripts = Shares.Select(part => new Script([(before, clock.Reach / (LooksFarBack ? part : 1)), (change, clock.Hold + 10)]));
            if (scripts.FirstOrDefault(script => (First(script, script.Phases[0].Ticks, rule, fires: true) is not null) == (kind == ProofKind.JustAbove)) is { } shown)
            {
                yield return (shown, [new ProofSegment(kind, 0, shown.Ticks)], []);
            }
        }
    }

    /// <summary>
    /// What happens to services: nothing is there; all of it starts at once with what it has counted before, is reset and has
    /// nothing to do; a new one starts, meets its first event, then trouble, in which it ends; and one series after the other is missing.
    /// </summary>
    (Script, EquatableArray<ProofSegment>, EquatableArray<Tape>) Life()
    {
        EquatableArray<Level> missing = [.. sources.Select(_ => Level.Missing)];
        var hold = clock.Hold + 3;
        var window = Math.Min((int)Math.Ceiling(Watched / clock.Tick), Pause) + 2;

        // Without a window, all that matters of a counter is whether it is there.
        var hasCounters = sources.Any(source => source.IsCounter) && clock.Reach > 2;

        // What the start would bring about lasts as well through the reset, in which things are as usual too.
        var phases = new List<(ProofKind Kind, EquatableArray<Level> Profile, int Ticks)> { (ProofKind.NoSeries, missing, hold), (ProofKind.Start, regime.Quiet, hasCounters ? Settling : hold + Settling) };
        var reset = phases.Sum(phase => phase.Ticks);
        if (hasCounters)
        {
            phases.Add((ProofKind.Reset, regime.Quiet, hold + Settling));
            phases.Add((ProofKind.NoTraffic, With((level, i) => sources[i].IsCounter ? Idle(level) : level), hold + Settling));
        }

        var renewed = phases.Sum(phase => phase.Ticks);
        EquatableArray<Level> unborn = With((level, i) => sources[i].IsCounter && level != regime.JustAbove[i] && !sources[i].Schema.ExistsFromStart ? Level.Missing : level);
        if (unborn != regime.Quiet)
        {
            phases.AddRange(
            [
                (ProofKind.Born, missing, window),
                (ProofKind.Born, unborn, window),
                (ProofKind.Born, regime.Strong, 1),
                (ProofKind.Born, With((level, i) => unborn[i].IsMissing ? Idle(regime.Strong[i]) : level), window + Math.Min(hold, window)),
                (ProofKind.Ends, regime.Strong, Math.Min(Enough, hold + Settling)),
                (ProofKind.Ends, missing, window),
            ]);
        }

        var counters = Enumerable.Range(0, sources.Count).Where(i => sources[i] is { IsCounter: true, IsDecoy: false, Schema.ExistsFromStart: false }).ToList();
        foreach (var absent in counters.Count > 1 ? counters : [])
        {
            phases.Add((ProofKind.Partial, With((_, i) => i == absent ? Level.Missing : regime.Strong[i].IsZero || regime.Strong[i].IsMissing ? regime.Quiet[i] : regime.Strong[i]), hold + Settling));
            phases.Add((ProofKind.Partial, missing, window));
        }

        var (script, segments, _) = Scripted([.. phases]);
        return (script with { Resets = [reset], OldUntil = renewed }, segments, OthersInTrouble(script.Ticks));

        EquatableArray<Level> With(Func<Level, int, Level> change) => [.. regime.Quiet.Select(change)];
    }

    /// <summary>The window that most rules have.</summary>
    static TimeSpan Watched { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The series is there, and nothing happens.</summary>
    static Level Idle(Level level) => level.IsMissing ? level : new Level([.. level.Amounts.Select(_ => 0.0)]);

    static (Script, EquatableArray<ProofSegment>, EquatableArray<Tape>) Scripted(EquatableArray<(ProofKind Kind, EquatableArray<Level> Profile, int Ticks)> phases)
    {
        var segments = new List<ProofSegment>();
        var from = 0;
        foreach (var (kind, _, ticks) in phases.Where(phase => phase.Ticks > 0))
        {
            // Two phases of one kind show one thing.
            var start = segments.Count > 0 && segments[^1].Kind == kind ? segments[^1].From : from;
            segments.RemoveAll(segment => segment.From == start && segment.Kind == kind);
            segments.Add(new ProofSegment(kind, start, from += ticks));
        }

        return (new Script([.. phases.Where(phase => phase.Ticks > 0).Select(phase => (phase.Profile, phase.Ticks))]), [.. segments], []);
    }

    /// <summary>How long trouble must last to fire, and two ticks more; for ever, where it does not fire.</summary>
    int Delay(EquatableArray<(EquatableArray<Level>, int Ticks)> before, EquatableArray<Level> trouble, AlertingRule which) =>
        FirstFiring([.. before, (trouble, Enough)], which) is { } first ? first - before.Sum(phase => phase.Ticks) + 3 : Enough;

    /// <summary>How long it takes to be silent after trouble, and two ticks more.</summary>
    int Recovered(EquatableArray<(EquatableArray<Level>, int Ticks)> trouble, AlertingRule which)
    {
        var ticks = trouble.Sum(phase => phase.Ticks);
        var script = new Script([.. trouble, (Loud, clock.Reach + 2)]);
        var firing = Firing.Of(Run(script), place, which, new Ticks(trouble[0].Ticks, script.Ticks));
        return Firing.First(firing, new Ticks(ticks, script.Ticks), fires: false) is { } silent ? silent - ticks + 3 : clock.Reach + 2;
    }

    /// <summary>The longest trouble that calls nobody; 0 where any does.</summary>
    int Blip(EquatableArray<Level> strong, int calm, AlertingRule which)
    {
        var longest = 0;
        var sustained = FirstFiring([(Loud, calm), (strong, Enough)], which);
        for (int low = 1, high = sustained - calm ?? Enough; low <= high;)
        {
            var ticks = (low + high) / 2;
            if (FirstFiring([(Loud, calm), (strong, ticks), (Loud, Pause)], which) is null)
            {
                longest = ticks;
                low = ticks + 1;
            }
            else
            {
                high = ticks - 1;
            }
        }

        return longest < Enough ? longest : 0;
    }

    int? FirstFiring(EquatableArray<(EquatableArray<Level>, int Ticks)> phases, AlertingRule which) =>
        First(new Script(phases), phases[0].Ticks, which, fires: true);

    /// <summary>The first tick from one on at which a rule fires, or does not.</summary>
    int? First(Script script, int from, AlertingRule which, bool fires)
    {
        var ticks = new Ticks(from, script.Ticks);
        return Firing.First(Firing.Of(Run(script), place, which, ticks), ticks, fires);
    }

    Simulation Run(Script script) => new(rules, script.Play(sources), clock.Tick, isLeftOpen);

    /// <summary>
    /// What the condition itself selects, of another job that gets into trouble: a rule that forgets to select its own job fires for
    /// it. Recorded series of another job come from that job's rules, so their values are given as they would be.
    /// </summary>
    EquatableArray<Tape> OthersInTrouble(int ticks)
    {
        var trouble = new Script([(regime.Quiet, clock.Reach), (regime.Strong, Enough)]);
        var played = trouble.Play(sources);
        var run = new Simulation(rules, played, clock.Tick, isLeftOpen);
        var calm = Math.Min(Pause, ticks - 1);
        var others = new List<Tape>();
        foreach (var name in rule.Expr.Descendants().OfType<VectorSelector>().Select(selector => selector.Name ?? "").Distinct())
        {
            if (rules.Recording(name).Count > 0)
            {
                var recorded = run.Evaluate(new VectorSelector(name, []), int.MaxValue, new Ticks(clock.Reach - 1, trouble.Ticks));
                others.AddRange(recorded.Where(series => series.Has(trouble.Ticks - 1)).Select(series => new Tape(
                    name, series.Labels, [.. Enumerable.Repeat(series.Values[clock.Reach - 1], calm), .. Enumerable.Repeat(series.Values[^1], ticks - calm)])));
            }
            else
            {
                others.AddRange(new Script([(regime.Quiet, calm), (regime.Strong, ticks - calm)]).Play(sources).Where(tape => tape.Metric == name));
            }
        }

        return [.. others.Where(tape => tape.Labels.Map.Contains("job")).Select(tape => tape with { Labels = new Tags(tape.Labels.Map.With("job", "another")) })];
    }
}
