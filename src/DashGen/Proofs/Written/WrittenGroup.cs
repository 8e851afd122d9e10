using DashGen.Prometheus;

namespace DashGen;

/// <summary>Makes a test of promtool out of a case that is written by hand. Nothing here evaluates it: promtool is the only judge.</summary>
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
    public static ProofGroup Make(ProofCase one, WrittenCase written)
    {
        EquatableArray<ExpectedAlert> expected = [.. written.Fires.Select(result => ExpectedAlert.Of(one.Rule, result.Labels, result.Value))];
        var group = new TestGroup(Tick, [.. one.Tapes.Select(tape => tape.ToInput()).OfType<InputSeries>()])
        {
            Name = $"{TestGroupMaker.Title(ProofKind.Written)}: {one.Rule.Alert}, {written.Title}",
            AlertTests = [new AlertTestCase(Tick * (one.Ticks - 1), one.Rule.Alert, expected)],
        };
        return new ProofGroup(Tick, group, one.Tapes, [new ProofOutcome(one, one.Segments[0], expected.IsEmpty ? null : expected[0].Labels)]);
    }
}
