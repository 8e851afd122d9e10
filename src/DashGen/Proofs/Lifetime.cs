using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// What happens to services, as alerts see it that read the same: nothing is there; all of it starts at once with what it has counted
/// before, is reset and has nothing to do; a new one starts, meets its first event, then trouble, in which it ends; and one series
/// after the other is missing.
/// </summary>
/// <param name="Rehearsal">What plays scripts.</param>
/// <param name="Regime">What the sources do.</param>
/// <param name="Seen">The rules that see it, each with its place and the part of its condition that it is about.</param>
internal sealed record Lifetime(Rehearsal Rehearsal, Regime Regime, EquatableArray<(int Place, AlertingRule Rule, int Branch)> Seen)
{
    /// <summary>The window that most rules have.</summary>
    static TimeSpan Watched { get; } = TimeSpan.FromMinutes(5);

    Clock Clock => Rehearsal.Clock;

    /// <summary>How long a phase goes on that must stay silent, after the hold time: until a window of most rules sees nothing else.</summary>
    int Settling => Clock.LooksFarBack ? Clock.Pause : Math.Min(Clock.Pause, (int)Math.Ceiling(Watched / Clock.Tick) + 2);

    /// <summary>
    /// As few lifetimes as show as much: one serves two rules where what troubles the first troubles the second too, and what is usual
    /// for it is usual for both.
    /// </summary>
    public static List<Lifetime> Shared(IEnumerable<Lifetime> all)
    {
        var shared = new List<Lifetime>();
        foreach (var one in all)
        {
            var (place, joined) = shared.Select((other, i) => (Place: i, Joined: one.Joined(other))).FirstOrDefault(pair => pair.Joined is not null);
            if (joined is null)
            {
                shared.Add(one);
            }
            else
            {
                shared[place] = joined;
            }
        }

        return shared;
    }

    /// <summary>The cases of the rules: one script, for which each says what it does.</summary>
    public IEnumerable<ProofCase> Cases()
    {
        var script = Script();
        EquatableArray<Tape> tapes = [.. script.Play(Rehearsal.Sources), .. script.Others];
        var segments = script.Segments;
        return Seen.Select(seen => new ProofCase(seen.Place, seen.Rule, Clock.Tick, tapes, segments) { Branch = seen.Branch, Reads = Rehearsal.Rules.ReadBy(seen.Rule.Alert) });
    }

    /// <summary>Both in one; null where neither serves the other.</summary>
    Lifetime? Joined(Lifetime other) =>
        Clock.Tick != other.Clock.Tick || !Rehearsal.Sources.SequenceEqual(other.Rehearsal.Sources) || !Changing.SequenceEqual(other.Changing) ? null
        : Serves(other) ? With(other)
        : other.Serves(this) ? other.With(this)
        : null;

    Lifetime With(Lifetime other) => this with
    {
        Rehearsal = Rehearsal.With(Clock with { Reach = Math.Max(Clock.Reach, other.Clock.Reach), Hold = Math.Max(Clock.Hold, other.Clock.Hold) }),
        Seen = [.. Seen, .. other.Seen],
    };

    /// <summary>Whether the rules that see another are quiet when things are as usual here, and in trouble when they are so here.</summary>
    bool Serves(Lifetime other) =>
        other.Seen.All(seen => !other.Rehearsal.IsMet(seen.Rule.Expr, Regime.Quiet) && other.Rehearsal.IsMet(seen.Rule.Expr, Regime.Strong));

    /// <summary>Which sources do something else in trouble than usual.</summary>
    IEnumerable<bool> Changing => Regime.Quiet.Zip(Regime.JustAbove, (quiet, above) => quiet != above);

    Script Script()
    {
        var sources = Rehearsal.Sources;
        EquatableArray<Level> missing = [.. sources.Select(_ => Level.Missing)];
        var hold = Clock.Hold + 3;
        var window = Math.Min((int)Math.Ceiling(Watched / Clock.Tick), Clock.Pause) + 2;

        // Without a window, all that matters of a counter is whether it is there.
        var hasCounters = sources.Any(source => source.IsCounter) && Clock.Reach > 2;

        // What the start would bring about lasts as well through the reset, in which things are as usual too. What fires where nothing is
        // goes on until growth shows, for which it takes two samples.
        var asksForAbsence = Seen.Any(seen => AsksForAbsence(seen.Rule));
        List<Phase> phases =
        [
            new(missing, asksForAbsence ? hold : Math.Min(hold, 3), ProofKind.NoSeries),
            new(Regime.Quiet, asksForAbsence && hasCounters ? 3 : 0, ProofKind.NoSeries),
            new(Regime.Quiet, hasCounters ? Settling : hold + Settling, ProofKind.Start),
        ];
        var reset = phases.Sum(phase => phase.Ticks);
        if (hasCounters)
        {
            phases.Add(new(Regime.Quiet, hold + Settling, ProofKind.Reset));
            phases.Add(new(With((level, i) => sources[i].IsCounter ? Idle(level) : level), hold + Settling, ProofKind.NoTraffic));
        }

        var renewed = phases.Sum(phase => phase.Ticks);
        EquatableArray<Level> unborn = With((level, i) => sources[i].IsCounter && level != Regime.JustAbove[i] && !sources[i].Schema.ExistsFromStart ? Level.Missing : level);
        if (unborn != Regime.Quiet)
        {
            phases.AddRange(
            [
                new(missing, window, ProofKind.Born),
                new(unborn, window, ProofKind.Born),
                new(Regime.Strong, 1, ProofKind.Born),
                new(With((level, i) => unborn[i].IsMissing ? Idle(Regime.Strong[i]) : level), window + Math.Min(hold, window), ProofKind.Born),
                new(Regime.Strong, Math.Min(Clock.Enough, hold + Settling), ProofKind.Ends),
                new(missing, window, ProofKind.Ends),
            ]);
        }

        var counters = Enumerable.Range(0, sources.Count).Where(i => sources[i] is { IsCounter: true, IsDecoy: false, Schema.ExistsFromStart: false }).ToList();
        foreach (var absent in counters.Count > 1 ? counters : [])
        {
            phases.Add(new(With((_, i) => i == absent ? Level.Missing : Regime.Strong[i].IsZero || Regime.Strong[i].IsMissing ? Regime.Quiet[i] : Regime.Strong[i]), hold + Settling, ProofKind.Partial));
            phases.Add(new(missing, window, ProofKind.Partial));
        }

        return new Script([.. phases]) { Resets = [reset], OldUntil = renewed, Others = OthersInTrouble(phases.Sum(phase => phase.Ticks)) };

        EquatableArray<Level> With(Func<Level, int, Level> change) => [.. Regime.Quiet.Select(change)];
    }

    /// <summary>Whether a rule can fire where nothing is.</summary>
    bool AsksForAbsence(AlertingRule rule) => Rehearsal.Rules.Parts(rule.Expr).OfType<Call>().Any(call =>
        call.Function == Functions.Absent || call.Function == Functions.AbsentOverTime || call.Function == Functions.Vector);

    /// <summary>The series is there, and nothing happens.</summary>
    static Level Idle(Level level) => level.IsMissing ? level : Level.Nothing(level.Amounts.Count);

    /// <summary>
    /// What the rules themselves select, of another job that gets into trouble, or another environment: a rule that forgets to select
    /// its own fires for it. Recorded series of another come from its own rules, so their values are given as they would be.
    /// </summary>
    EquatableArray<Tape> OthersInTrouble(int ticks)
    {
        var trouble = new Script([new Phase(Regime.Quiet, Clock.Reach), new Phase(Regime.Strong, Clock.Enough)]);
        var run = Rehearsal.Play(trouble);
        var calm = Math.Min(Clock.Pause, ticks - 1);
        var others = new List<Tape>();
        foreach (var name in Seen.SelectMany(seen => LastSample.Parts(seen.Rule.Expr)).OfType<VectorSelector>().Select(selector => selector.Name ?? "").Distinct())
        {
            if (Rehearsal.Rules.Recording(name).Count > 0)
            {
                var recorded = run.Evaluate(new VectorSelector(name, []), int.MaxValue, new Ticks(Clock.Reach - 1, trouble.Ticks));
                others.AddRange(recorded.Where(series => series.Has(trouble.Ticks - 1)).Select(series => new Tape(
                    name, series.Labels, [.. Enumerable.Repeat(series.Values[Clock.Reach - 1], calm), .. Enumerable.Repeat(series.Values[trouble.Ticks - 1], ticks - calm)])));
            }
            else
            {
                others.AddRange(new Script([new Phase(Regime.Quiet, calm), new Phase(Regime.Strong, ticks - calm)]).Play(Rehearsal.Sources).Where(tape => tape.Metric == name));
            }
        }

        return [.. Scope.SelectMany(label => others.Where(tape => tape.Labels.Map.Contains(label)).Select(tape => tape with { Labels = new Tags(tape.Labels.Map.With(label, "another")) }))];
    }

    /// <summary>The labels by which every selector of the rules selects one value; there is no state besides those that are known.</summary>
    IEnumerable<string> Scope => Seen.SelectMany(seen => LastSample.Parts(seen.Rule.Expr)).OfType<VectorSelector>()
        .Select(selector => selector.Matchers.OfType<LabelMatcher>().Where(matcher => matcher.Op == MatchOp.Equal).Select(matcher => matcher.Name))
        .Aggregate((all, some) => all.Intersect(some)).Except(Rehearsal.Sources.Select(source => source.Schema.StateLabel ?? "")).Order(StringComparer.Ordinal);
}
