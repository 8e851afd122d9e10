using System.Diagnostics;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Makes a test of promtool out of cases that can run together, with every expectation computed from the rules.</summary>
internal static class TestGroupMaker
{
    /// <summary>The test, and what became of each case.</summary>
    public static ProofGroup Make(Rulebook rules, List<ProofCase> cases, bool isLeftOpen)
    {
        var tick = cases[0].Tick;
        var tapes = CasePacker.Tapes(cases);
        var simulation = new Simulation(rules, tapes, tick, isLeftOpen);
        var tests = new List<AlertTestCase>();
        var outcomes = new List<ProofOutcome>();
        foreach (var same in cases.GroupBy(one => one.Rule.Alert))
        {
            var ticks = same.Max(one => one.Ticks);
            var byRule = rules.Alerts.Where(alert => alert.Rule.Alert == same.Key)
                .Select(alert => (alert.Rule, alert.Index, Firing: Firing.Of(simulation, alert.Index, alert.Rule, tick, ticks).ToList())).ToList();
            var states = Enumerable.Range(0, ticks).Select(i => State(byRule.Select(alert => alert.Firing[i]))).ToList();
            var looks = same.SelectMany(one => one.Looks).Concat(Enumerable.Range(1, ticks - 1).Where(i => states[i] != states[i - 1]).SelectMany(i => new[] { i - 1, i }));
            tests.AddRange(looks.Distinct().Order().Select(i => new AlertTestCase(
                tick * i, same.Key, [.. byRule.SelectMany(alert => alert.Firing[i].Select(point => ExpectedAlert.Of(alert.Rule, point.Labels.Map, point.Value)))])));
            outcomes.AddRange(same.SelectMany(one => one.Segments.Select(segment => new ProofOutcome(
                one, segment, Fired(one.Rule, byRule.Single(alert => alert.Index == one.Alert).Firing[segment.From..segment.To])))));
        }

        var group = new TestGroup(tick, [.. tapes.Select(tape => tape.ToInput()).OfType<InputSeries>()])
        {
            Name = string.Join("; ", cases.GroupBy(one => string.Join(", ", one.Segments.Select(segment => Title(segment.Kind))))
                .Select(same => $"{string.Join(", ", same.Select(Named).Distinct())}: {same.Key}")),
            AlertTests = [.. tests.OrderBy(test => test.EvalTime).ThenBy(test => test.AlertName, StringComparer.Ordinal)],
        };
        return new ProofGroup(tick, group, [.. tapes], [.. outcomes]);
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

    static NameMap<string>? Fired(AlertingRule rule, List<List<Point>> ticks) =>
        ticks.Find(points => points.Count > 0) is [var first, ..] ? ExpectedAlert.Of(rule, first.Labels.Map, first.Value).Labels : null;

    static string Named(ProofCase one) =>
        one.Branch == 0 ? one.Rule.Alert : $"{one.Rule.Alert} ({one.Branch})";

    /// <summary>Who fires, as a text that two ticks can be compared by; values do not count.</summary>
    static string State(IEnumerable<List<Point>> firing) =>
        string.Join('\n', firing.Select(points => string.Join(';', points.Select(point => string.Join(',', point.Labels.Map.Select(label => label.Name + "=" + label.Value))).Order(StringComparer.Ordinal))));
}
