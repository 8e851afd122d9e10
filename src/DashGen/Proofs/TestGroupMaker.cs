using System.Diagnostics;
using DashGen.PromQL;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>
/// Makes tests of promtool out of cases that can run together, with every expectation computed from the rules. Tests of one tick are runs
/// of one simulation, in which a series that a test does not have has no samples.
/// </summary>
internal sealed class TestGroupMaker
{
    readonly Rulebook _rules;
    readonly TimeSpan _tick;
    readonly Dictionary<(string Metric, Tags Labels), Reel> _reels = [];
    readonly Simulation _simulation;

    TestGroupMaker(Rulebook rules, TimeSpan tick, IEnumerable<EquatableArray<Tape>> tests, PrometheusVersion version)
    {
        (_rules, _tick) = (rules, tick);
        foreach (var tape in tests.SelectMany(tapes => tapes))
        {
            _reels.TryAdd((tape.Metric, tape.Labels), new Reel(tape.Metric, tape.Labels));
        }

        _simulation = new Simulation(rules, _reels.Values.Select(reel => reel.Scripted), tick, version);
    }

    /// <summary>The tests, and what became of each case.</summary>
    /// <param name="rules">The rules of the file.</param>
    /// <param name="groups">The cases of each test, which have one tick.</param>
    /// <param name="version">Whose functions are computed.</param>
    public static IEnumerable<ProofGroup> Make(Rulebook rules, IEnumerable<List<ProofCase>> groups, PrometheusVersion version)
    {
        foreach (var same in groups.GroupBy(group => group[0].Tick))
        {
            List<(List<ProofCase> Cases, EquatableArray<Tape> Tapes)> tests = [.. same.Select(cases => (cases, CasePacker.Tapes(cases)))];
            var maker = new TestGroupMaker(rules, same.Key, tests.Select(test => test.Tapes), version);
            foreach (var (cases, tapes) in tests)
            {
                yield return maker.Make(cases, tapes);
            }
        }
    }

    ProofGroup Make(List<ProofCase> cases, EquatableArray<Tape> tapes)
    {
        Play(tapes, cases.Max(one => one.Ticks));
        var tests = new List<AlertTestCase>();
        var outcomes = new List<ProofOutcome>();
        foreach (var same in cases.GroupBy(one => one.Rule.Alert))
        {
            var ticks = new Ticks(0, same.Max(one => one.Ticks));
            var byRule = _rules.Alerts.Where(alert => alert.Rule.Alert == same.Key)
                .Select(alert => new FiringRule(alert.Rule, alert.Index, Firing.Of(_simulation, alert.Index, alert.Rule, ticks))).ToList();
            var looks = new SortedSet<int>(same.SelectMany(one => one.Looks));
            foreach (var turn in byRule.SelectMany(alert => alert.Series).SelectMany(series => series.Turns(ticks)))
            {
                looks.Add(turn - 1);
                looks.Add(turn);
            }

            tests.AddRange(looks.Select(tick => new AlertTestCase(_tick * tick, same.Key, Expected(byRule, tick))));
            foreach (var one in same)
            {
                var firing = byRule.Find(alert => alert.Place == one.Alert) ?? throw new UnreachableException();
                outcomes.AddRange(one.Segments.Select(segment => Outcome(one, segment, firing)));
            }
        }

        var group = new TestGroup(_tick, [.. tapes.Select(tape => tape.ToInput()).OfType<InputSeries>()])
        {
            Name = string.Join("; ", cases.GroupBy(one => string.Join(", ", one.Segments.Select(segment => Title(segment.Kind))))
                .Select(same => $"{string.Join(", ", same.Select(Named).Distinct())}: {same.Key}")),
            AlertTests = [.. tests.OrderBy(test => test.EvalTime).ThenBy(test => test.AlertName, StringComparer.Ordinal)],
        };
        return new ProofGroup(_tick, group, tapes, [.. outcomes]);
    }

    /// <summary>Begins a run of a test.</summary>
    void Play(EquatableArray<Tape> tapes, int ticks)
    {
        foreach (var reel in _reels.Values)
        {
            reel.Tape = null;
        }

        foreach (var tape in tapes)
        {
            _reels[(tape.Metric, tape.Labels)].Tape = tape;
        }

        _simulation.Rewind(0, ticks);
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
        ProofKind.Forgotten => "the last time forgotten",
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

    /// <summary>What a part of a case comes to: the first alert that fires in it, if one does.</summary>
    static ProofOutcome Outcome(ProofCase one, ProofSegment segment, FiringRule rule)
    {
        for (var tick = segment.From; tick < segment.To; tick++)
        {
            for (var i = 0; i < rule.Series.Count; i++)
            {
                if (rule.Series[i].Has(tick))
                {
                    return new ProofOutcome(one, segment, rule.At(i, tick).Labels) { FiredAt = tick };
                }
            }
        }

        return new ProofOutcome(one, segment, null);
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
