using DashGen.Prometheus;

namespace DashGen;

/// <summary>
/// Finds the script of an alert's trouble and recovery: trouble that is too short, then trouble that is not, then recovery. Where the
/// condition is one of several, things are as usual for so long, and the trouble so mild, that none of the others hides what this one does.
/// </summary>
/// <param name="rehearsal">What plays scripts.</param>
/// <param name="rule">The rule.</param>
/// <param name="alone">The rule with nothing but the condition.</param>
/// <param name="regime">What the sources do.</param>
/// <param name="usual">What they do when nothing is wrong.</param>
internal sealed class RecoveryScripts(Rehearsal rehearsal, AlertingRule rule, AlertingRule alone, Regime regime, EquatableArray<Level> usual)
{
    /// <summary>How many times as long as the condition looks back things are as usual before trouble, the shortest first.</summary>
    static readonly EquatableArray<int> Calms = [1, 2, 3, 6];

    /// <summary>How long things may be as usual between two troubles; a longer pause can make do with less time before.</summary>
    EquatableArray<int> Pauses => Clock.LooksFarBack ? [Clock.Reach / 2, Clock.Reach] : [Clock.Pause];

    Clock Clock => rehearsal.Clock;

    /// <summary>The script where nothing else can make the alert fire.</summary>
    public Script Unhidden => Of(regime.Strong, Clock.Reach, Blip(regime.Strong, Clock.Reach, FirstFiring(regime.Strong, Clock.Reach, rule), rule), Pauses[0], rule);

    /// <summary>The shortest script in which the rule does exactly what the condition alone does; the one with the strongest trouble where there is none.</summary>
    public Script Own()
    {
        Script? best = null;
        foreach (var (calm, strong) in Calms.SelectMany(times => regime.Milder.Prepend(regime.Strong).Select(strong => (Clock.Reach * times, strong))))
        {
            if (best?.Ticks <= calm || FirstFiring(strong, calm, alone) is not { } sustained || sustained != FirstFiring(strong, calm, rule))
            {
                // Another condition is met before this one when trouble lasts; with trouble before, it is met even earlier.
                continue;
            }

            var blip = Blip(strong, calm, sustained, alone);
            foreach (var pause in blip == 0 ? Pauses.Take(1) : Pauses)
            {
                if ((best is null || calm + blip + pause < best.Ticks) && Of(strong, calm, blip, pause, alone) is var found && (best is null || found.Ticks < best.Ticks) && IsOwn(found))
                {
                    best = found;
                }
            }
        }

        return best ?? Unhidden;
    }

    /// <summary>When lasting trouble is first told of; null where it is not.</summary>
    int? FirstFiring(EquatableArray<Level> strong, int calm, AlertingRule which) =>
        rehearsal.FirstFiring([new Phase(usual, calm), new Phase(strong, Clock.Enough)], which);

    /// <summary>Whether the rule fires exactly when the condition alone makes it fire.</summary>
    bool IsOwn(Script script)
    {
        var run = rehearsal.Play(script);
        var ticks = new Ticks(1, script.Ticks);
        var (whole, own) = (rehearsal.Fires(run, rule, ticks), rehearsal.Fires(run, alone, ticks));
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            if (Firing.IsAny(whole, tick) != Firing.IsAny(own, tick))
            {
                return false;
            }
        }

        return true;
    }

    Script Of(EquatableArray<Level> strong, int calm, int blip, int pause, AlertingRule which)
    {
        EquatableArray<Phase> before = blip == 0
            ? [new Phase(usual, calm)]
            : [new Phase(usual, calm), new Phase(strong, blip, ProofKind.Blip), new Phase(usual, pause, ProofKind.Blip)];
        EquatableArray<Phase> trouble = [.. before, new Phase(strong, rehearsal.Delay(before, strong, which), ProofKind.Recovers)];
        return new Script([.. trouble, new Phase(usual, Recovered(trouble, which), ProofKind.Recovers)]);
    }

    /// <summary>How long it takes to be silent after trouble, and two ticks more.</summary>
    int Recovered(EquatableArray<Phase> trouble, AlertingRule which)
    {
        var script = new Script([.. trouble, new Phase(usual, Clock.Reach + 2)]);
        var over = script.Ticks - Clock.Reach - 2;
        var firing = rehearsal.Fires(rehearsal.Play(script), which, new Ticks(trouble[0].Ticks, script.Ticks));
        return Firing.First(firing, new Ticks(over, script.Ticks), fires: false) is { } silent ? silent - over + 3 : Clock.Reach + 2;
    }

    /// <summary>The longest trouble that calls nobody; 0 where any does.</summary>
    int Blip(EquatableArray<Level> strong, int calm, int? sustained, AlertingRule which)
    {
        var longest = 0;
        for (int low = 1, high = sustained - calm ?? Clock.Enough; low <= high;)
        {
            var ticks = (low + high) / 2;
            if (rehearsal.FirstFiring([new Phase(usual, calm), new Phase(strong, ticks), new Phase(usual, Clock.Pause)], which) is null)
            {
                longest = ticks;
                low = ticks + 1;
            }
            else
            {
                high = ticks - 1;
            }
        }

        return longest < Clock.Enough ? longest : 0;
    }
}
