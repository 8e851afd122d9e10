using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Plays scripts to a rule and tells what it does.</summary>
/// <param name="rules">The rules of its file.</param>
/// <param name="place">Its place among them.</param>
/// <param name="sources">What the scripts play.</param>
/// <param name="clock">How finely.</param>
/// <param name="isLeftOpen">Whether a range leaves out its first moment, as Prometheus does since 3.0.</param>
internal sealed class Rehearsal(Rulebook rules, int place, EquatableArray<Source> sources, Clock clock, bool isLeftOpen)
{
    /// <summary>The rules of its file.</summary>
    public Rulebook Rules => rules;

    /// <summary>What the scripts play.</summary>
    public EquatableArray<Source> Sources => sources;

    /// <summary>How finely.</summary>
    public Clock Clock => clock;

    /// <summary>The same at another clock.</summary>
    public Rehearsal With(Clock other) => new(rules, place, sources, other, isLeftOpen);

    /// <summary>A run of a script.</summary>
    public Simulation Play(Script script) => new(rules, script.Play(sources), clock.Tick, isLeftOpen);

    /// <summary>A run of a state of things that lasts for as long as the condition looks back.</summary>
    public Simulation Play(EquatableArray<Level> profile) => Play(new Script([new Phase(profile, clock.Reach + 1)]));

    /// <summary>Whether a state of things meets a condition.</summary>
    public bool IsMet(Expr condition, EquatableArray<Level> profile) => IsMet(condition, Play(profile));

    /// <summary>Whether a condition is met at the end of a run of a state of things.</summary>
    public bool IsMet(Expr condition, Simulation steady) =>
        Firing.IsAny(steady.Evaluate(condition, place, new Ticks(clock.Reach, clock.Reach + 1)), clock.Reach);

    /// <summary>When a rule fires in a run.</summary>
    public List<Series> Fires(Simulation run, AlertingRule which, Ticks ticks) => Firing.Of(run, place, which, ticks);

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
    public int? FirstFiring(Simulation run, Ticks ticks, AlertingRule which) => Firing.First(Fires(run, which, ticks), ticks, fires: true);
}
