using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Makes a test of promtool out of a case that is written by hand. Of what the evaluator does not know promtool is the only judge.</summary>
internal static class WrittenGroup
{
    static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    /// <summary>The case as proofs count it.</summary>
    public static ProofCase Case(int place, AlertingRule rule, WrittenCase written, Func<Metric, NameMap<string>> common, Versions versions)
    {
        EquatableArray<Tape> tapes = [.. written.Series.Select(series => series.Tape(common(series.Metric), versions))];
        return new ProofCase(place, rule, Tick, tapes, [new ProofSegment(ProofKind.Written, 0, Math.Max(1, written.Series.Select(series => series.Minutes).DefaultIfEmpty().Max()))])
        {
            Written = written,
            Reads = [.. tapes.Select(tape => tape.Metric).Distinct()],
        };
    }

    /// <summary>The test.</summary>
    public static ProofGroup Make(Rulebook rules, ProofCase one, WrittenCase written, PrometheusVersion version)
    {
        EquatableArray<ExpectedAlert> expected = [.. written.Fires.Select(result => ExpectedAlert.Of(one.Rule, result.Labels, result.Value))];
        var group = new TestGroup(Tick, [.. one.Tapes.Select(tape => tape.ToInput()).OfType<InputSeries>()])
        {
            Name = $"{TestGroupMaker.Title(ProofKind.Written)}: {one.Rule.Alert}, {written.Title}",
            AlertTests = [new AlertTestCase(Tick * (one.Ticks - 1), one.Rule.Alert, expected)],
        };
        return new ProofGroup(Tick, group, one.Tapes, [new ProofOutcome(one, one.Segments[0], expected.IsEmpty ? null : expected[0].Labels) { Disproof = Disproof(rules, one, written, expected, version) }]);
    }

    /// <summary>What the rule does instead of what is written; null where it does that, or nobody here knows.</summary>
    static string? Disproof(Rulebook rules, ProofCase one, WrittenCase written, EquatableArray<ExpectedAlert> expected, PrometheusVersion version)
    {
        if (rules.Unknown(one.Rule.Expr) is not null)
        {
            return null;
        }

        var run = new Simulation(rules, one.Tapes.Select(tape => tape.Scripted), Tick, version);
        var end = one.Ticks - 1;
        List<WrittenResult> results = [.. Firing.Of(run, one.Alert, one.Rule, new Ticks(0, one.Ticks)).Where(series => series.Has(end)).Select(series => new WrittenResult(series.Values[end], series.Labels.Map))];
        return results.Select(result => ExpectedAlert.Of(one.Rule, result.Labels, result.Value)).ToHashSet().SetEquals(expected)
            ? null
            : $"its case \"{written.Title}\" says that in the end it {Told(written.Fires)}, and it {Told(results)}";
    }

    static string Told(IReadOnlyCollection<WrittenResult> results) => results.Count == 0 ? "is silent"
        : $"fires with {Words.List([.. results.Select(result => $"{Words.Number(result.Value)} for {string.Join(", ", result.Labels.Select(label => $"{label.Name}=\"{label.Value}\""))}")])}";
}
