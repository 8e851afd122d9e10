using DashGen.Prometheus;

namespace DashGen;

/// <summary>
/// Finds the script of an alert's trouble and recovery: trouble that is too short, then trouble that is not, then recovery. Where the
/// condition is one of several, the trouble is so mild, and things are as usual for so long between, that none of the others hides what
/// this one does.
/// </summary>
/// <param name="rehearsal">What plays scripts.</param>
/// <param name="rule">The rule.</param>
/// <param name="alone">The rule with nothing but the condition.</param>
/// <param name="regime">What the sources do.</param>
/// <param name="usual">What they do when nothing is wrong.</param>
internal sealed class RecoveryScripts(Rehearsal rehearsal, AlertingRule rule, AlertingRule alone, Regime regime, EquatableArray<Level> usual)
{
    /// <summary>As little as it takes to be silent after trouble, with what is left of the trouble.</summary>
    const int Silence = 6;

    /// <summary>How long things may be as usual between two troubles, so that the second is not a part of the first.</summary>
    EquatableArray<int> Pauses => Clock.LooksFarBack ? [Clock.Reach / 2, Clock.Reach] : [Clock.Pause];

    Clock Clock => rehearsal.Clock;

    /// <summary>The script where nothing else can make the alert fire.</summary>
    public Script Unhidden() => Strongest([Clock.Pause, Clock.Reach]);

    /// <summary>
    /// The script of the strongest trouble, whatever else makes the rule fire. Where a condition compares with the past, trouble that is
    /// only just over makes what comes after look usual; then things are as usual for as long as it looks back.
    /// </summary>
    Script Strongest(EquatableArray<int> pauses)
    {
        var sustained = rehearsal.FirstFiring([new Phase(usual, Clock.Reach), new Phase(regime.Strong, Clock.Enough)], rule);
        var (before, delay) = (Before(regime.Strong, 0, 0), Clock.Enough);
        foreach (var pause in pauses)
        {
            before = Before(regime.Strong, Blip(regime.Strong, sustained, rule, pause), pause);
            delay = rehearsal.Delay(before, regime.Strong, rule);
            if (delay < Clock.Enough)
            {
                break;
            }
        }

        return Of(before, regime.Strong, delay, rule);
    }

    /// <summary>The shortest script in which the rule does exactly what the condition alone does; the one with the strongest trouble where there is none.</summary>
    public Script Own()
    {
        Script? best = null;
        foreach (var strong in regime.Milder.Prepend(regime.Strong))
        {
            if (Unmasked([new Phase(usual, Clock.Reach)], strong) is not { } sustained)
            {
                continue;
            }

            foreach (var pause in Pauses)
            {
                var blip = Blip(strong, sustained, alone, pause);
                best = Own(Before(strong, blip, pause), strong, best?.Ticks ?? int.MaxValue) ?? best;
                if (blip == 0)
                {
                    // What calls somebody within a pause does so within a longer one.
                    break;
                }
            }
        }

        return best ?? Strongest([Pauses[0]]);
    }

    /// <summary>The script of trouble after what comes before; null where the rule does something else than the condition alone, or where it takes too long.</summary>
    Script? Own(EquatableArray<Phase> before, EquatableArray<Level> strong, int limit)
    {
        var ticks = before.Sum(phase => phase.Ticks);
        if (ticks >= limit || Unmasked(before, strong) is not { } first || first + Silence >= limit)
        {
            return null;
        }

        var found = Of(before, strong, first - ticks + 3, alone);
        return found.Ticks < limit && IsOwn(found) ? found : null;
    }

    /// <summary>When lasting trouble is first told of; null where it is not, or where another condition makes the rule fire before this one does.</summary>
    int? Unmasked(EquatableArray<Phase> before, EquatableArray<Level> strong)
    {
        var script = new Script([.. before, new Phase(strong, Clock.Enough)]);
        var ticks = new Ticks(before[0].Ticks, script.Ticks);
        var run = rehearsal.Play(script);
        var first = rehearsal.FirstFiring(run, ticks, alone);
        return first == rehearsal.FirstFiring(run, ticks, rule) ? first : null;
    }

    /// <summary>Whether the rule fires exactly when the condition alone makes it fire.</summary>
    bool IsOwn(Script script)
    {
        var run = rehearsal.Play(script);
        var ticks = new Ticks(1, script.Ticks);
        return rehearsal.Fires(run, rule, ticks).SequenceEqual(rehearsal.Fires(run, alone, ticks));
    }

    EquatableArray<Phase> Before(EquatableArray<Level> strong, int blip, int pause) => blip == 0
        ? [new Phase(usual, Clock.Reach)]
        : [new Phase(usual, Clock.Reach), new Phase(strong, blip, ProofKind.Blip), new Phase(usual, pause, ProofKind.Blip)];

    Script Of(EquatableArray<Phase> before, EquatableArray<Level> strong, int delay, AlertingRule which)
    {
        EquatableArray<Phase> trouble = [.. before, new Phase(strong, delay, ProofKind.Recovers)];
        return new Script([.. trouble, new Phase(usual, Recovered(trouble, which), ProofKind.Recovers)]);
    }

    /// <summary>How long it takes to be silent after trouble, and two ticks more.</summary>
    int Recovered(EquatableArray<Phase> trouble, AlertingRule which)
    {
        var script = new Script([.. trouble, new Phase(usual, Clock.Reach + 2)]);
        var over = script.Ticks - Clock.Reach - 2;
        var after = rehearsal.Fires(rehearsal.Play(script), which, new Ticks(trouble[0].Ticks, script.Ticks)).Skip(over - trouble[0].Ticks);
        return Rehearsal.First(after, over, fires: false) is { } silent ? silent - over + 3 : Clock.Reach + 2;
    }

    /// <summary>The longest trouble that calls nobody; 0 where any does.</summary>
    /// <param name="strong">The trouble.</param>
    /// <param name="sustained">When trouble that lasts is told of.</param>
    /// <param name="which">The rule.</param>
    /// <param name="pause">How long things are as usual after it: what looks far back may tell of it only then.</param>
    int Blip(EquatableArray<Level> strong, int? sustained, AlertingRule which, int pause)
    {
        var (longest, high) = (0, sustained - Clock.Reach ?? Clock.Enough);

        // Mostly the longest is the one that ends when lasting trouble is told of, so that is tried first.
        for (int low = 1, ticks = high; low <= high; ticks = (low + high) / 2)
        {
            if (rehearsal.FirstFiring([new Phase(usual, Clock.Reach), new Phase(strong, ticks), new Phase(usual, pause)], which) is null)
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
