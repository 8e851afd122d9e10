using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// The scripts of one condition of an alert. Things that can be shown one after the other stand in one script, because a tick costs
/// promtool an evaluation of every rule in the file.
/// </summary>
internal sealed class CaseScripts(Rulebook rules, int place, AlertingRule rule, EquatableArray<Source> sources, Clock clock, Regime regime, bool isLeftOpen)
{
    /// <summary>What counters have counted before they are first seen.</summary>
    const double OldTotal = 1_000_000;

    /// <summary>How long things are as usual between two troubles: longer than the windows of five minutes that most rules have.</summary>
    int Pause => Math.Min(clock.Reach, 12);

    /// <summary>Long enough for every window to see nothing else, and for the hold time.</summary>
    int Enough => clock.Reach + clock.Hold + 2;

    /// <summary>The scripts, what each part of them shows, and series of another job that is in trouble meanwhile.</summary>
    /// <param name="isFirst">Whether the condition is the first of the rule's; what concerns the rule as a whole is shown with it.</param>
    /// <param name="isOnly">Whether it is the only one, so that nothing else can make the alert fire.</param>
    public IEnumerable<(Script Script, EquatableArray<ProofSegment> Segments, EquatableArray<Tape> Others)> All(bool isFirst, bool isOnly)
    {
        var above = Delay(regime.JustAbove);
        if (regime.JustBelow is { } below)
        {
            // Where the condition is one of several, another may be met in time; where it compares with the past, this is the past.
            var until = FirstFiring([(regime.Quiet, clock.Reach), (below, above)]) is { } other && !isOnly ? Math.Max(1, other - clock.Reach) : above;
            if (isOnly && FirstFiring([(regime.Quiet, clock.Reach), (below, until), (regime.JustAbove, Enough)]) is { } fires)
            {
                yield return Scripted([(ProofKind.Usual, regime.Quiet, clock.Reach), (ProofKind.JustBelow, below, until), (ProofKind.JustAbove, regime.JustAbove, fires - clock.Reach - until + 3)]);
            }
            else
            {
                yield return Scripted([(ProofKind.Usual, regime.Quiet, clock.Reach), (ProofKind.JustBelow, below, until)]);
                yield return Scripted([(ProofKind.Usual, regime.Quiet, clock.Reach), (ProofKind.JustAbove, regime.JustAbove, above)]);
            }
        }

        yield return Recovery();
        if (isFirst)
        {
            yield return Life();
        }
    }

    /// <summary>Trouble that is too short, then trouble that is not, then recovery.</summary>
    (Script, EquatableArray<ProofSegment>, EquatableArray<Tape>) Recovery()
    {
        var blip = Blip();
        EquatableArray<(ProofKind, EquatableArray<Level>, int)> before = blip == 0
            ? [(ProofKind.Usual, regime.Quiet, clock.Reach)]
            : [(ProofKind.Usual, regime.Quiet, clock.Reach), (ProofKind.Blip, regime.Strong, blip), (ProofKind.Blip, regime.Quiet, clock.Reach > 30 ? clock.Reach : Pause)];
        EquatableArray<(ProofKind, EquatableArray<Level>, int)> trouble = [.. before, (ProofKind.Recovers, regime.Strong, Delay([.. before.Select(phase => (phase.Item2, phase.Item3))], regime.Strong))];
        var after = Recovered([.. trouble.Select(phase => (phase.Item2, phase.Item3))]);
        return Scripted([.. trouble, (ProofKind.Recovers, regime.Quiet, after)]);
    }

    /// <summary>What happens to services: nothing is there, all of it starts at once, starts again, has nothing to do, and a series is born by its first event.</summary>
    (Script, EquatableArray<ProofSegment>, EquatableArray<Tape>) Life()
    {
        EquatableArray<Level> missing = [.. sources.Select(_ => Level.Missing)];
        var hold = clock.Hold + 3;
        var phases = new List<(ProofKind, EquatableArray<Level>, int)>
        {
            (ProofKind.NoSeries, missing, hold),
            (ProofKind.Start, regime.Quiet, hold + Pause),
        };
        var reset = 0;
        if (sources.Any(source => source.IsCounter))
        {
            reset = phases.Sum(phase => phase.Item3);
            phases.Add((ProofKind.Reset, regime.Quiet, hold + Pause));
            EquatableArray<Level> idle = [.. regime.Quiet.Select((level, i) => sources[i].IsCounter && !level.IsMissing ? new Level([.. level.Amounts.Select(_ => 0.0)]) : level)];
            phases.Add((ProofKind.NoTraffic, idle, hold + Pause));
            EquatableArray<Level> unborn = [.. regime.Quiet.Select((level, i) => sources[i].IsCounter && level != regime.JustAbove[i] && !sources[i].Schema.ExistsFromStart ? Level.Missing : level)];
            if (unborn != regime.Quiet)
            {
                phases.Add((ProofKind.Born, unborn, Pause));
                phases.Add((ProofKind.Born, regime.Strong, Math.Min(Enough, hold + Pause)));
            }
        }

        var (script, segments, _) = Scripted([.. phases]);
        return (script with { Resets = reset == 0 ? [] : [reset], Start = OldTotal }, segments, OthersInTrouble(script.Ticks));
    }

    static (Script, EquatableArray<ProofSegment>, EquatableArray<Tape>) Scripted(EquatableArray<(ProofKind Kind, EquatableArray<Level> Profile, int Ticks)> phases)
    {
        var segments = new List<ProofSegment>();
        var from = 0;
        foreach (var (kind, _, ticks) in phases)
        {
            // Two phases of one kind show one thing.
            var start = segments.Count > 0 && segments[^1].Kind == kind ? segments[^1].From : from;
            segments.RemoveAll(segment => segment.From == start && segment.Kind == kind);
            segments.Add(new ProofSegment(kind, start, from += ticks));
        }

        return (new Script([.. phases.Select(phase => (phase.Profile, phase.Ticks))]), [.. segments], []);
    }

    /// <summary>How long trouble must last to fire, and two ticks more; for ever, where it does not fire.</summary>
    int Delay(EquatableArray<Level> trouble) => Delay([(regime.Quiet, clock.Reach)], trouble);

    int Delay(EquatableArray<(EquatableArray<Level>, int Ticks)> before, EquatableArray<Level> trouble) =>
        FirstFiring([.. before, (trouble, Enough)]) is { } first ? first - before.Sum(phase => phase.Ticks) + 3 : Enough;

    /// <summary>How long it takes to be silent after trouble, and two ticks more.</summary>
    int Recovered(EquatableArray<(EquatableArray<Level>, int Ticks)> trouble)
    {
        var ticks = trouble.Sum(phase => phase.Ticks);
        var firing = Fires(new Script([.. trouble, (regime.Quiet, clock.Reach + 2)]), trouble[0].Ticks);
        var silent = firing.FindIndex(ticks, fires => !fires);
        return silent < 0 ? clock.Reach + 2 : silent - ticks + 3;
    }

    /// <summary>The longest trouble that calls nobody; 0 where any does.</summary>
    int Blip()
    {
        var longest = 0;
        for (int low = 1, high = Enough; low <= high;)
        {
            var ticks = (low + high) / 2;
            if (FirstFiring([(regime.Quiet, clock.Reach), (regime.Strong, ticks), (regime.Quiet, Pause)]) is null)
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

    int? FirstFiring(EquatableArray<(EquatableArray<Level>, int Ticks)> phases) =>
        Fires(new Script(phases), phases[0].Ticks).IndexOf(true) is >= 0 and var first ? first : null;

    List<bool> Fires(Script script, int from) =>
        Firing.Of(new Simulation(rules, script.Play(sources), clock.Tick, isLeftOpen), place, rule, clock.Tick, script.Ticks, from).ConvertAll(points => points.Count > 0);

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
                var bare = new VectorSelector(name, []);
                var after = run.Evaluate(bare, trouble.Ticks - 1, int.MaxValue).ToDictionary(point => point.Labels, point => point.Value);
                others.AddRange(run.Evaluate(bare, clock.Reach - 1, int.MaxValue).Where(point => after.ContainsKey(point.Labels)).Select(point => new Tape(
                    name, point.Labels, [.. Enumerable.Repeat(point.Value, calm), .. Enumerable.Repeat(after[point.Labels], ticks - calm)])));
            }
            else
            {
                others.AddRange(new Script([(regime.Quiet, calm), (regime.Strong, ticks - calm)]).Play(sources).Where(tape => tape.Metric == name));
            }
        }

        return [.. others.Where(tape => tape.Labels.Contains("job")).Select(tape => tape with { Labels = tape.Labels.With("job", "another") })];
    }
}
