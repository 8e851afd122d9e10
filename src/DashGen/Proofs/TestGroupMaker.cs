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
                .Select(alert => new FiringRule(alert.Rule, alert.Index, Firing.Of(simulation, alert.Index, alert.Rule, ticks))).ToList();
            var looks = new SortedSet<int>(same.SelectMany(one => one.Looks));
            foreach (var turn in byRule.SelectMany(alert => alert.Series).SelectMany(series => series.Turns(ticks)))
            {
                looks.Add(turn - 1);
                looks.Add(turn);
            }

            tests.AddRange(looks.Select(tick => new AlertTestCase(interval * tick, same.Key, Expected(byRule, tick))));
            foreach (var one in same)
            {
                var firing = byRule.Find(alert => alert.Place == one.Alert) ?? throw new UnreachableException();
                outcomes.AddRange(one.Segments.Select(segment => new ProofOutcome(one, segment, Fired(firing, segment))));
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

    static EquatableArray<ExpectedAlert> Expected(List<FiringRule> byRule, int tick)
    {
        var expected = new List<ExpectedAlert>();
        foreach (var rule in byRule)
        {
            for (var i = 0; i < rule.Series.Count; i++)
            {
                if (rule.Series[i].Has(tick))
                {
                    expected.Add(rule.At(i, tick));
                }
            }
        }

        return [.. expected];
    }

    /// <summary>The labels of the first alert that fires in a part of a case; null where none does.</summary>
    static NameMap<string>? Fired(FiringRule rule, ProofSegment segment)
    {
        for (var tick = segment.From; tick < segment.To; tick++)
        {
            for (var i = 0; i < rule.Series.Count; i++)
            {
                if (rule.Series[i].Has(tick))
                {
                    return rule.At(i, tick).Labels;
                }
            }
        }

        return null;
    }

    static string Named(ProofCase one) =>
        one.Branch == 0 ? one.Rule.Alert : $"{one.Rule.Alert} ({one.Branch})";

    /// <summary>What fires of a rule, and when.</summary>
    sealed record FiringRule(AlertingRule Rule, int Place, List<Series> Series)
    {
        readonly (double Value, ExpectedAlert? Alert)[] _last = new (double, ExpectedAlert?)[Series.Count];

        /// <summary>The alert of a series at a tick. Mostly its value is still what it was when it was looked at before.</summary>
        public ExpectedAlert At(int series, int tick)
        {
            var (labels, value) = (Series[series].Labels.Map, Series[series].Values[tick]);
            if (_last[series].Alert is not { } alert || !_last[series].Value.Equals(value))
            {
                _last[series] = (value, alert = ExpectedAlert.Of(Rule, labels, value));
            }

            return alert;
        }
    }
}
