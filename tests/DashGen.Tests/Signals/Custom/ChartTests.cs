using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Custom;

/// <summary>Panels of one's own.</summary>
public sealed class ChartTests
{
    public sealed class Pool : LabelSet<Pool>
    {
        public static readonly Label<Pool> Name = new("pool", values: ["a", "b"]);
    }

    static readonly Gauge<Pool, Bytes> Used = new("pool_used_bytes", "Bytes in use.");
    static readonly Gauge<NoLabels, Kibibytes> Limit = new("pool_limit_kibibytes", "Bytes that may be in use.");
    static readonly Gauge<NoLabels, Seconds> Age = new("pool_age_seconds", "Age.");
    static readonly Gauge<NoLabels, Timestamp> Made = new("pool_made_timestamp_seconds", "When it was made."), Emptied = new("pool_emptied_timestamp_seconds", "When it was emptied.");
    static readonly Counter<NoLabels> Hits = new("pool_hits_total", "Hits.");

    struct Kibibytes : IUnit
    {
        public static MetricUnit Unit => new(Dimension.Bytes, 1024);
    }

    static Service With(params ReadOnlySpan<ChartLine> lines) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Used, Limit, Age, Hits, Made, Emptied],
        Signals = [.. Fixture.Service.Signals, Chart(lines, title: "Pools", help: "What pools take.")],
    };

    static DashGen.Panel Shown(params ReadOnlySpan<ChartLine> lines) => Bundle.Expand([Fixture.Stack(With(lines))]).Stacks[0].Services[0].Panels.Single(panel => panel.Title == "Pools");

    static readonly ChartLine InUse = Line("used", Used.Series.Max([Pool.Name])), All = Line("limit", Limit.Series.Max()), Old = Line("age", Age.Series.Max());

    [Fact]
    public void Each_line_has_its_name_and_all_are_in_the_unit_of_the_first()
    {
        var panel = Shown(InUse, All);
        Assert.Equal(Grafana.Unit.BytesIEC, panel.Look.Unit);
        Assert.Equal(
            [("{{pool}} used", """max by (pool) (pool_used_bytes{job="shop"})"""), ("limit", """max(pool_limit_kibibytes{job="shop"}) * 1024""")],
            panel.Queries.Select(query => (query.Legend, query.Expr.ToString())));
        Assert.Equal(["limit", "{{pool}} used"], Shown(All, InUse).Queries.Select(query => query.Legend));
        Assert.EndsWith(" / 1024", Shown(All, InUse).Queries[1].Expr.ToString().Replace("* 0.0009765625", "/ 1024", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Moments_are_milliseconds_in_every_line() =>
        Assert.All(Shown(Line("made", Made.Series.Max()), Line("emptied", Emptied.Series.Max())).Queries, query => Assert.EndsWith(" * 1000", query.Expr.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Lines_of_one_dimension_are_fine() => Assert.DoesNotContain(
        Check.All(Bundle.Expand([Fixture.Stack(With(InUse, All))])), found => found.Code != UnusedMetric.Rule.Code);

    [Fact]
    public void Lines_of_different_units_are_found()
    {
        Assert.Equal("Pools shows used in bytes and age in seconds", Fixture.One("DG5107", With(InUse, Old)).Message);
        Assert.Equal("Pools shows used in bytes and hits in a number a second", Fixture.One("DG5107", With(InUse, All, Line("hits", Hits.Series.Over(RangeDuration.RateInterval).Rate().Sum()))).Message);
        Assert.Empty(Fixture.Find("DG5034", With(InUse, Old)));
    }

    [Fact]
    public void A_line_of_which_nothing_is_known_is_left_alone() =>
        Assert.Empty(Fixture.Find("DG5107", With(InUse, Line("own", InstantVector<NoLabels>.Of(Build.Select("unheard_of"))))));

    [Fact]
    public void Without_lines_or_with_two_of_one_name_there_is_no_chart()
    {
        Assert.Throws<ArgumentException>(() => Chart([], title: "Pools", help: "What pools take."));
        Assert.Throws<ArgumentException>(() => Chart([InUse, InUse], title: "Pools", help: "What pools take."));
    }
}
