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

    Clock Clock => rehearsal.Clock;

    /// <summary>The scripts.</summary>
    /// <param name="isOnly">Whether it is the only one, so that nothing else can make the alert fire.</param>
    public IEnumerable<Script> All(bool isOnly)
    {
        foreach (var script in Threshold(isOnly).Concat(Unturned(isOnly)))
        {
            yield return script;
        }

        var recovery = new RecoveryScripts(rehearsal, rule, _alone, regime, Loud());
        yield return isOnly ? recovery.Unhidden() : recovery.Own();
        foreach (var part in Parts())
        {
            yield return part;
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
        var both = isOnly ? rehearsal.FirstFiring([usual, quiet, new Phase(regime.JustAbove, Clock.Enough)], rule) - usual.Ticks - until + 3 : null;
        if (both is < 3)
        {
            // On the way there it is met already, as any step meets what asks whether there was one.
            yield return new Script([usual, new Phase(regime.JustAbove, above, ProofKind.JustAbove)]);
        }
        else if (both is { } ticks && ticks <= usual.Ticks + above)
        {
            yield return new Script([usual, quiet, new Phase(regime.JustAbove, ticks, ProofKind.JustAbove)]);
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

    /// <summary>What must be met besides, or must not: with that the other way round, what meets the rest calls nobody; with that as it must be, it does.</summary>
    IEnumerable<Script> Parts() => Required().SelectMany(required => Parts(required.Part, required.Without, required.IsNot));

    /// <summary>Just below and just above the threshold of each operand of an <c>and</c> that is met just below what fires it, because another one turns first.</summary>
    /// <param name="isOnly">Whether the condition is the only one.</param>
    IEnumerable<Script> Unturned(bool isOnly)
    {
        List<(Expr Part, bool IsNot)> operands = [.. Operands(condition, isNot: false)];
        foreach (var turning in operands.Count == 1 ? [] : operands.Where(one => !one.IsNot && one.Part is Binary && rehearsal.IsMet(one.Part, regime.JustBelow ?? regime.Quiet)))
        {
            if (new Solver(rehearsal, condition, rule.Expr).Turning([.. operands.Where(one => one != turning)]) is { } turned)
            {
                // A moment turns by itself while things are as usual.
                foreach (var script in new CaseScripts(rehearsal, rule, condition, turned).Threshold(isOnly).Where(IsAsItMustBe))
                {
                    yield return script;
                }
            }
        }
    }

    bool IsAsItMustBe(Script script)
    {
        List<bool> fires = [.. rehearsal.Fires(rehearsal.Play(script), rule, new Ticks(0, script.Ticks))];
        return script.Segments.All(segment => segment.MustFire is not { } must || fires[segment.From..segment.To].Contains(true) == must);
    }

    /// <summary>What must all be met, or must not be.</summary>
    static IEnumerable<(Expr Part, bool IsNot)> Operands(Expr part, bool isNot) => part.Bare is Binary { Op: BinaryOp.And or BinaryOp.Unless } both && !isNot
        ? Operands(both.Left, isNot: false).Concat(Operands(both.Right, isNot: both.Op == BinaryOp.Unless))
        : [(part.Bare, isNot)];

    /// <summary>
    /// The right side of each <c>and</c> and <c>unless</c>, or what filters the operands of arithmetic: each with the condition without it, and
    /// whether it must not be met.
    /// </summary>
    IEnumerable<(Expr Part, Expr Without, bool IsNot)> Required() => condition is Binary { Op: BinaryOp.And or BinaryOp.Unless } both
        ? Required(both)
        : LastSample.Parts(condition).Skip(1).OfType<Binary>().Where(inner => inner.Op.IsComparison() && !inner.ReturnBool)
            .Select(inner => ((Expr)inner, condition.Rewrite(part => part.Equals(inner) ? inner.Left : part), false));

    static IEnumerable<(Expr Part, Expr Without, bool IsNot)> Required(Binary both) =>
    [
        .. both.Left.Bare is Binary { Op: BinaryOp.And or BinaryOp.Unless } before
            ? Required(before).Select(one => (one.Part, (Expr)new Binary(one.Without, both.Op, both.Right, both.Matching), one.IsNot)) : [],
        (both.Right, both.Left, both.Op == BinaryOp.Unless),
    ];

    IEnumerable<Script> Parts(Expr part, Expr rest, bool isNot)
    {
        if (new Solver(rehearsal, part, part).Solve() is not { } met)
        {
            yield break;
        }

        // What any step meets is not met only where things are as usual.
        var below = met.JustBelow is { } near && !rehearsal.IsMet(part, near) ? near : met.Quiet;

        foreach (var (kind, before) in new[] { (ProofKind.PartOfCondition, isNot ? met.Strong : below), (ProofKind.JustAbove, isNot ? below : met.Strong) })
        {
            if (new Solver(rehearsal, rest, rest).After(before) is not { } change)
            {
                continue;
            }

            // Where windows are long, what comes before may fill a part of them only, as long as the change still shows.
            var scripts = Shares.Select(share => new Script([new Phase(before, Clock.Reach / (Clock.LooksFarBack ? share : 1), kind), new Phase(change, Clock.Hold + 10, kind)]));
            if (scripts.FirstOrDefault(script => (rehearsal.FirstFiring(script.Phases, rule) is not null) == (kind == ProofKind.JustAbove)) is { } shown)
            {
                yield return shown;
            }
        }
    }
}
