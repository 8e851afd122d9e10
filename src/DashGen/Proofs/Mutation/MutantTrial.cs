using DashGen.PromQL;
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
    public static bool Kills(ProofGroup test, RuleFile mutated, PrometheusVersion version)
    {
        var rules = new Rulebook(mutated);
        if (rules.Alerts.Any(alert => rules.Unknown(alert.Rule.Expr) is not null))
        {
            // Only promtool can tell.
            return false;
        }

        var (simulation, ticks) = (test.Run(rules, version), test.Ticks);
        var firing = rules.Alerts.Select(alert => (alert.Rule, Results: Firing.Of(simulation, alert.Index, alert.Rule, ticks))).ToList();
        return test.Group.AlertTests.Any(look =>
        {
            var tick = (int)(look.EvalTime / test.Tick);
            var expected = look.Expected.ToHashSet();
            var actual = firing.SelectMany(alert => alert.Results.Where(series => series.Has(tick)).Select(series => ExpectedAlert.Of(alert.Rule, series.Labels.Map, series.Values[tick]))).ToHashSet();
            return !expected.SetEquals(actual);
        });
    }
}
