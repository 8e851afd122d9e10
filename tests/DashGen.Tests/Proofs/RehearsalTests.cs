using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen.Tests.Proofs;

/// <summary>A rehearsal keeps what a script has in common with the one before. It must not show.</summary>
public sealed class RehearsalTests
{
    static readonly EquatableArray<Source> Sources = [Counter("bad_total"), Counter("all_total"), Gauge("depth")];

    static readonly Rulebook Rules = new(new RuleFile([new RuleGroup("g",
    [
        new RecordingRule("share", Parse("(sum by (job) (rate(bad_total[5m])) or 0 * sum by (job) (rate(all_total[5m]))) / (sum by (job) (rate(all_total[5m])) > 0)")),
        new RecordingRule("usual", Parse("avg_over_time(depth[20m])")),
    ])]));

    public static TheoryData<string> Expressions { get; } =
    [
        "share > 0.05 and avg_over_time(share[10m]) > 0.02",
        "share > 0.2 or increase(bad_total[7m]) > 30 unless depth > 5",
        "depth > 2 * usual",
        "sum by (job) (resets(all_total[15m])) + on (job) group_left () changes(depth[4m]) > 0",
        "absent(depth) or depth offset 3m > 4",
        "time() - 60 * depth > 600",
    ];

    static Expr Parse(string text) => Parser.Parse(text).Expr!;

    static Source Counter(string name) => new(new(name, MetricKind.Counter, new MetricUnit(Dimension.Count), []), [("job", "a")], [""]);

    static Source Gauge(string name) => new(new(name, MetricKind.Gauge, new MetricUnit(Dimension.Count), []), [("job", "a")], [""]);

    static Rehearsal Fresh(Expr condition) => new(Rules, 9, Sources, Clock.Of(Rules, condition, 2.Minutes, scrape: null), new PrometheusVersion(2, 42));

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_script_comes_to_the_same_whatever_was_played_before(string text)
    {
        var (condition, random) = (Parse(text), new Random(1));
        var kept = Fresh(condition);
        var script = new Script([]);
        for (var i = 0; i < 400; i++)
        {
            script = Changed(script, random);
            var from = random.Next(script.Ticks);
            var ticks = new Ticks(from, from + random.Next(script.Ticks + 1 - from) + 1);
            Assert.Equal(Told(Fresh(condition)), Told(kept));

            IEnumerable<string> Told(Rehearsal rehearsal) => rehearsal.Play(script).Evaluate(condition, 9, ticks)
                .Select(series => string.Join(' ', series.Values[ticks.From..ticks.To].Select(value => Stale.Is(value) ? "_" : value.ToString("R", null))));
        }
    }

    /// <summary>Some of the phases of a script, the last of them longer or shorter, and others.</summary>
    static Script Changed(Script script, Random random)
    {
        var kept = random.Next(script.Phases.Count + 1);
        var cut = kept > 0 && random.Next(2) == 0 ? new[] { script.Phases[kept - 1] with { Ticks = 1 + random.Next(30) } } : [];
        return new Script(
        [
            .. script.Phases.Take(kept - cut.Length), .. cut,
            .. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new Phase([.. Sources.Select(_ => random.Next(4) is var amount and > 0 ? Level.Of(amount * amount * amount) : Level.Missing)], 1 + random.Next(random.Next(2) == 0 ? 4 : 25))),
        ])
        {
            Resets = random.Next(6) == 0 ? [random.Next(40)] : script.Resets,
            OldUntil = random.Next(8) == 0 ? random.Next(20) : script.OldUntil,
        };
    }
}
