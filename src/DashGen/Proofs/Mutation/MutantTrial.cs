using DashGen.Prometheus;

namespace DashGen;

/// <summary>Tries a mutant against the tests of its alert, by the evaluator: fast, and to be confirmed by promtool.</summary>
internal static class MutantTrial
{
    /// <summary>The tests that look at an alert, with nothing in them that it does not read.</summary>
    public static EquatableArray<ProofGroup> Tests(RuleProofs proofs, string alert) =>
    [
        .. proofs.Groups.Where(group => group.Group.AlertTests.Any(test => test.AlertName == alert)).Select(group =>
        {
            var reads = proofs.Alerts.Where(proof => proof.Rule.Alert == alert).SelectMany(proof => proof.Derivation.Cases).SelectMany(one => one.Reads).ToHashSet();
            return group with
            {
                Tapes = [.. group.Tapes.Where(tape => reads.Contains(tape.Metric))],
                Group = group.Group with
                {
                    InputSeries = [.. group.Group.InputSeries.Where(series => reads.Contains(series.Metric))],
                    AlertTests = [.. group.Group.AlertTests.Where(test => test.AlertName == alert)],
                },
            };
        }),
    ];

    /// <summary>Whether a test comes out otherwise than it should.</summary>
    public static bool Kills(ProofGroup test, RuleFile mutated, bool isLeftOpen)
    {
        var rules = new Rulebook(mutated);
        if (rules.Alerts.SelectMany(alert => rules.Reads(alert.Rule.Expr)).Any(read => Evaluator.Unknown(read) is not null))
        {
            // Only promtool can tell.
            return false;
        }

        var simulation = new Simulation(rules, test.Tapes, test.Tick, isLeftOpen);
        var ticks = test.Group.AlertTests.Max(look => (int)(look.EvalTime / test.Tick)) + 1;
        var firing = rules.Alerts.Select(alert => (alert.Rule, Ticks: Firing.Of(simulation, alert.Index, alert.Rule, test.Tick, ticks).ToList())).ToList();
        return test.Group.AlertTests.Any(look =>
        {
            var expected = look.Expected.ToHashSet();
            var actual = firing.SelectMany(alert => alert.Ticks[(int)(look.EvalTime / test.Tick)].Select(point => ExpectedAlert.Of(alert.Rule, point.Labels.Map, point.Value))).ToHashSet();
            return !expected.SetEquals(actual);
        });
    }
}
