using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Plays scripts to a rule and tells what it does.</summary>
/// <param name="rules">The rules of its file.</param>
/// <param name="place">Its place among them.</param>
/// <param name="sources">What the scripts play.</param>
/// <param name="clock">How finely.</param>
/// <param name="version">Whose functions are computed.</param>
internal sealed class Rehearsal(Rulebook rules, int place, EquatableArray<Source> sources, Clock clock, PrometheusVersion version)
{
    /// <summary>One for all scripts, since what they play is the same series.</summary>
    Simulation? _simulation;

    Script _script = new([]);

    /// <summary>The rules of its file.</summary>
    public Rulebook Rules => rules;

    /// <summary>What the scripts play.</summary>
    public EquatableArray<Source> Sources => sources;

    /// <summary>How finely.</summary>
    public Clock Clock => clock;

    /// <summary>The same at another clock.</summary>
    public Rehearsal With(Clock other) => new(rules, place, sources, other, version);

    /// <summary>A run of a script; the one before is over with it.</summary>
    public Simulation Play(Script script)
    {
        var alike = script.AlikeFor(_script);
        _script = script;
        _simulation ??= new Simulation(rules, sources.SelectMany((source, i) => source.Scripted(i, () => _script, clock.Epoch)), clock.Tick, version) { Epoch = clock.Epoch };
        _simulation.Rewind(alike, script.Ticks);
        return _simulation;
    }

    /// <summary>A run of a state of things that lasts for as long as the condition looks back.</summary>
    public Simulation Play(EquatableArray<Level> profile) => Play(new Script([new Phase(profile, clock.Reach + 1)]));

    /// <summary>Whether a state of things meets a condition.</summary>
    public bool IsMet(Expr condition, EquatableArray<Level> profile) => IsMet(condition, Play(profile));

    /// <summary>Whether a condition is met at the end of a run of a state of things.</summary>
    public bool IsMet(Expr condition, Simulation steady)
    {
        foreach (var result in steady.Results(condition, place))
        {
            if (!Stale.Is(result.Over(new Ticks(clock.Reach, clock.Reach + 1))[clock.Reach]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule fires at each tick of a run.</summary>
    public IEnumerable<bool> Fires(Simulation run, AlertingRule which, Ticks ticks) => Firing.Each(run, place, which, ticks);

    /// <summary>The first tick at which a rule fires, after the first phase; null where it does not.</summary>
    public int? FirstFiring(EquatableArray<Phase> phases, AlertingRule which)
    {
        var script = new Script(phases);
        return FirstFiring(Play(script), new Ticks(phases[0].Ticks, script.Ticks), which);
    }

    /// <summary>How long trouble must last to fire, and two ticks more; for ever, where it does not fire.</summary>
    public int Delay(EquatableArray<Phase> before, EquatableArray<Level> trouble, AlertingRule which) =>
        FirstFiring([.. before, new Phase(trouble, clock.Enough)], which) is { } first ? first - before.Sum(phase => phase.Ticks) + 3 : clock.Enough;

    /// <summary>The first tick of some at which a rule fires in a run; null where it does not.</summary>
    public int? FirstFiring(Simulation run, Ticks ticks, AlertingRule which) => First(Fires(run, which, ticks), ticks.From, fires: true);

    /// <summary>The first tick at which a rule fires, or does not; null where there is none.</summary>
    /// <param name="each">Whether it fires at each tick.</param>
    /// <param name="from">The first of these ticks.</param>
    /// <param name="fires">Which of the two.</param>
    public static int? First(IEnumerable<bool> each, int from, bool fires)
    {
        foreach (var one in each)
        {
            if (one == fires)
            {
                return from;
            }

            from++;
        }

        return null;
    }
}
