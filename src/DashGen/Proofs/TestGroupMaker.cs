using System.Diagnostics;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Makes a test of promtool out of cases that can run together, with every expectation computed from the rules.</summary>
internal static class TestGroupMaker
{
    /// <summary>The test, and what became of each case.</summary>
    public static ProofGroup Make(Rulebook rules, List<ProofCase> cases, bool isLeftOpen)
    {
        var interval = cases[0].Tick;
        var tapes = CasePacker.Tapes(cases);
        var simulation = new Simulation(rules, tapes.Select(tape => tape.Scripted), interval, isLeftOpen);
        var tests = new List<AlertTestCase>();
        var outcomes = new List<ProofOutcome>();
        foreach (var same in cases.GroupBy(one => one.Rule.Alert))
        {
            var ticks = new Ticks(0, same.Max(one => one.Ticks));
            var byRule = rules.Alerts.Where(alert => alert.Rule.Alert == same.Key)
                .Select(alert => (alert.Rule, alert.Index, Firing: Firing.Of(simulation, alert.Index, alert.Rule, ticks))).ToList();
            var looks = new SortedSet<int>(same.SelectMany(one => one.Looks));
            foreach (var turn in byRule.SelectMany(alert => alert.Firing).SelectMany(series => series.Turns(ticks)))
            {
                looks.Add(turn - 1);
                looks.Add(turn);
            }

            tests.AddRange(looks.Select(tick => new AlertTestCase(interval * tick, same.Key, [.. byRule.SelectMany(alert => Expected(alert.Rule, alert.Firing, tick))])));
            foreach (var one in same)
            {
                var firing = byRule.Find(alert => alert.Index == one.Alert).Firing;
                outcomes.AddRange(one.Segments.Select(segment => new ProofOutcome(one, segment, Fired(one.Rule, firing, segment))));
            }
        }

        var group = new TestGroup(interval, [.. tapes.Select(tape => tape.ToInput()).OfType<InputSeries>()])
        {
            Name = string.Join("; ", cases.GroupBy(one => string.Join(", ", one.Segments.Select(segment => Title(segment.Kind))))
                .Select(same => $"{string.Join(", ", same.Select(Named).Distinct())}: {same.Key}")),
            AlertTests = [.. tests.OrderBy(test => test.EvalTime).ThenBy(test => test.AlertName, StringComparer.Ordinal)],
        };
        return new ProofGroup(interval, group, [.. tapes], [.. outcomes]);
    }

    /// <summary>What a case shows, as it stands before the names of alerts.</summary>
    public static string Title(ProofKind kind) => kind switch
    {
        ProofKind.Usual => "as usual",
        ProofKind.JustAbove => "just above the threshold",
        ProofKind.Recovers => "trouble and recovery",
        ProofKind.Born => "a series born by the event",
        ProofKind.JustBelow => "just below the threshold",
        ProofKind.Blip => "trouble too short",
        ProofKind.NoTraffic => "no traffic",
        ProofKind.NoSeries => "no series",
        ProofKind.Partial => "one series missing",
        ProofKind.Ends => "all series end",
        ProofKind.PartOfCondition => "a part of the condition",
        ProofKind.Reset => "counters reset",
        ProofKind.Start => "everything starts at once",
        ProofKind.Written => "written by hand",
        _ => throw new UnreachableException(),
    };

    static List<ExpectedAlert> Expected(AlertingRule rule, List<Series> firing, int tick)
    {
        var expected = new List<ExpectedAlert>();
        foreach (var series in firing)
        {
            if (series.Has(tick))
            {
                expected.Add(ExpectedAlert.Of(rule, series.Labels.Map, series.Values[tick]));
            }
        }

        return expected;
    }

    /// <summary>The labels of the first alert that fires in a part of a case; null where none does.</summary>
    static NameMap<string>? Fired(AlertingRule rule, List<Series> firing, ProofSegment segment)
    {
        for (var tick = segment.From; tick < segment.To; tick++)
        {
            foreach (var series in firing)
            {
                if (series.Has(tick))
                {
                    return ExpectedAlert.Of(rule, series.Labels.Map, series.Values[tick]).Labels;
                }
            }
        }

        return null;
    }

    static string Named(ProofCase one) =>
        one.Branch == 0 ? one.Rule.Alert : $"{one.Rule.Alert} ({one.Branch})";
}
