using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Derives the cases of one alert from its expression, the recording rules it reads and the catalogue.</summary>
internal sealed class CaseDeriver(Service service, Versions versions, Rulebook rules, int place, AlertingRule rule)
{
    /// <summary>What counters have counted before they are first seen.</summary>
    const double OldTotal = 1_000_000;

    readonly bool _isLeftOpen = versions.Prometheus.Major >= 3;

    /// <summary>The cases, or why there are none.</summary>
    public Derivation Derive()
    {
        if (rules.Reads(rule.Expr).Select(Evaluator.Unknown).FirstOrDefault(unknown => unknown is not null) is { } unknown)
        {
            return new Derivation([]) { Underivable = $"nothing is known here about {unknown}" };
        }

        var (sources, wrong) = new SourceFinder(service, versions).Find(rules, rule.Expr);
        if (wrong is not null)
        {
            return new Derivation([]) { Dead = wrong };
        }

        if (sources.IsEmpty)
        {
            return new Derivation([Case(new Clock(TimeSpan.FromMinutes(1), 0, 0), ProofKind.NoSeries, 0, [], 3)]);
        }

        var cases = new List<ProofCase>();
        var branches = Branches(rule.Expr).ToList();
        for (var i = 0; i < branches.Count; i++)
        {
            var clock = Clock.Of(rules, branches[i], rule.Expr, rule.For);
            if (new Solver(rules, sources, branches[i], place, clock, _isLeftOpen).Solve() is not { } regime)
            {
                return new Derivation([]) { Dead = $"nothing that its metrics can do makes {branches[i]} true" };
            }

            cases.AddRange(Cases(sources, clock, regime, branches.Count == 1 ? 0 : i + 1));
        }

        return new Derivation([.. cases]);
    }

    /// <summary>The operands of the outermost <c>or</c>: each must be able to fire on its own.</summary>
    public static IEnumerable<Expr> Branches(Expr expr) => expr switch
    {
        Paren paren => Branches(paren.Inner),
        Binary { Op: BinaryOp.Or } or => Branches(or.Left).Concat(Branches(or.Right)),
        _ => [expr],
    };

    IEnumerable<ProofCase> Cases(EquatableArray<Source> sources, Clock clock, Regime regime, int branch)
    {
        var enough = clock.Reach + clock.Hold + 2;
        var quiet = (regime.Quiet, clock.History);
        yield return Until(ProofKind.JustAbove, fires: 1, new Script([quiet, (regime.JustAbove, enough)]));
        yield return Until(ProofKind.Recovers, fires: 2, Recovery());
        if (regime.JustBelow is { } below && (branch == 0 || !Fires(clock, new Script([quiet, (below, enough)]), sources).Contains(true)))
        {
            yield return Played(ProofKind.JustBelow, new Script([quiet, (below, enough)]));
        }

        if (Blip() is { } blip)
        {
            yield return Played(ProofKind.Blip, blip);
        }

        if (branch > 1)
        {
            yield break;
        }

        yield return Case(clock, ProofKind.NoSeries, branch, [], clock.Hold + 3);
        if (sources.Any(source => source.IsCounter))
        {
            EquatableArray<Level> idle = [.. regime.Quiet.Select((level, i) => sources[i].IsCounter && !level.IsMissing ? new Level([.. level.Amounts.Select(_ => 0.0)]) : level)];
            yield return Played(ProofKind.NoTraffic, new Script([(idle, enough)]));
            yield return Played(ProofKind.Reset, new Script([quiet, (regime.Quiet, enough)]) { Resets = [clock.History] });
            yield return Played(ProofKind.Start, new Script([(Missing(sources), 3), (regime.Quiet, enough)]) { Start = OldTotal });
            EquatableArray<Level> unborn = [.. regime.Quiet.Select((level, i) => sources[i].IsCounter && level != regime.JustAbove[i] && !sources[i].Schema.ExistsFromStart ? Level.Missing : level)];
            if (unborn != regime.Quiet)
            {
                yield return Played(ProofKind.Born, new Script([(unborn, clock.History), (regime.Strong, enough)]));
            }
        }

        if (OtherJob() is { } other)
        {
            yield return other;
        }

        ProofCase Played(ProofKind kind, Script script) => Case(clock, kind, branch, script.Play(sources), script.Ticks) with { Looks = Ends(script) };

        // The first firing, or the recovery after it, and two ticks more.
        ProofCase Until(ProofKind kind, int fires, Script script)
        {
            var firing = Fires(clock, script, sources);
            var changes = Enumerable.Range(1, script.Ticks - 1).Where(i => firing[i] != firing[i - 1]).ToList();
            var end = changes.Count >= fires ? Math.Min(script.Ticks, changes[fires - 1] + 3) : script.Ticks;
            return Case(clock, kind, branch, [.. script.Play(sources).Select(tape => tape with { Values = [.. tape.Values.Take(end)] })], end) with { Looks = [.. Ends(script).Where(look => look < end), end - 1] };
        }

        Script Recovery()
        {
            var up = new Script([quiet, (regime.Strong, enough)]);
            var first = Fires(clock, up, sources).IndexOf(true);
            var lasts = first < 0 ? enough : first - clock.History + 3;
            return new Script([quiet, (regime.Strong, lasts), (regime.Quiet, clock.Reach + 2)]);
        }

        // The longest trouble that calls nobody.
        Script? Blip()
        {
            Script? longest = null;
            for (var ticks = 1; ticks < enough; ticks++)
            {
                var script = new Script([quiet, (regime.Strong, ticks), (regime.Quiet, Math.Min(clock.Reach, 30) + 2)]);
                if (Fires(clock, script, sources).Contains(true))
                {
                    break;
                }

                longest = script;
            }

            return longest;
        }

        ProofCase? OtherJob()
        {
            var main = new Script([(regime.Quiet, clock.History + enough)]);
            var trouble = new Script([quiet, (regime.Strong, enough)]);
            var played = trouble.Play(sources);
            var run = new Simulation(rules, played, clock.Tick, _isLeftOpen);
            var others = new List<Tape>();
            foreach (var selector in rule.Expr.Descendants().OfType<VectorSelector>().DistinctBy(selector => selector.Name))
            {
                var recorded = rules.Recording(selector.Name ?? "").Count > 0;
                var tapes = recorded ? Recorded(run, selector, trouble) : played.Where(tape => tape.Metric == selector.Name);
                others.AddRange(tapes.Where(tape => tape.Labels.Contains("job")).Select(tape => tape with { Labels = tape.Labels.With("job", "another") }));
            }

            return others.Count == 0 ? null : Case(clock, ProofKind.OtherJob, branch, [.. main.Play(sources), .. others], main.Ticks) with { Looks = Ends(trouble) };
        }

        // What is recorded before the trouble, and what at its end.
        IEnumerable<Tape> Recorded(Simulation run, VectorSelector selector, Script trouble)
        {
            var bare = new VectorSelector(selector.Name, []);
            var before = run.Evaluate(bare, clock.History - 1, int.MaxValue);
            var after = run.Evaluate(bare, trouble.Ticks - 1, int.MaxValue).ToDictionary(point => point.Labels, point => point.Value);
            return before.Where(point => after.ContainsKey(point.Labels)).Select(point => new Tape(
                selector.Name ?? "", point.Labels, [.. Enumerable.Repeat(point.Value, clock.History), .. Enumerable.Repeat(after[point.Labels], trouble.Ticks - clock.History)]));
        }
    }

    /// <summary>Whether the alert fires, tick by tick.</summary>
    List<bool> Fires(Clock clock, Script script, EquatableArray<Source> sources) =>
        Firing.Of(new Simulation(rules, script.Play(sources), clock.Tick, _isLeftOpen), place, rule, clock.Tick, script.Ticks).ConvertAll(points => points.Count > 0);

    ProofCase Case(Clock clock, ProofKind kind, int branch, IEnumerable<Tape> tapes, int ticks) =>
        new(place, rule, kind, clock.Tick, [.. tapes], ticks, [ticks - 1])
        {
            Branch = branch,
            Reads =
            [
                .. rules.Alerts.Where(other => other.Rule.Alert == rule.Alert)
                    .SelectMany(other => rules.Reads(other.Rule.Expr)).SelectMany(read => read.Descendants()).OfType<VectorSelector>()
                    .Select(selector => selector.Name ?? "").Distinct().Order(StringComparer.Ordinal),
            ],
        };

    static EquatableArray<Level> Missing(EquatableArray<Source> sources) => [.. sources.Select(_ => Level.Missing)];

    /// <summary>The last tick of each phase, and the one in its middle.</summary>
    static EquatableArray<int> Ends(Script script)
    {
        var looks = new List<int>();
        var at = 0;
        foreach (var (_, ticks) in script.Phases)
        {
            looks.Add(at + (ticks / 2));
            at += ticks;
            looks.Add(at - 1);
        }

        return [.. looks.Distinct()];
    }
}
