using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnitlessThresholdTests
{
    static readonly Gauge<NoLabels, Bytes> Free = new("free_bytes", "What is left."), Size = new("size_bytes", "What there is.");

    static readonly Gauge<NoLabels, Seconds> Lag = new("lag_seconds", "How late it is.");

    static readonly Gauge<NoLabels, Milliseconds> Late = new("lag_milliseconds", "How late it is.");

    [Fact]
    public void A_bare_share_beside_percent_is_found_and_half_a_percent_is_fine()
    {
        static IReadOnlyList<string> Codes(InstantVector<NoLabels> when) =>
        [
            .. Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service with
            {
                Metrics = [.. Fixture.Service.Metrics, Busy],
                Signals = [.. Fixture.Service.Signals, Condition(warning: when.For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.")],
            })])).Select(found => found.Code),
        ];
        Assert.Equal("say of what: 80.Percent, or 0.8.Percent", Assert.Single(Find(Busy.Series > 0.8)).Hint);
        Assert.Equal(["DG3007"], Codes(Busy.Series > 0.8));
        Assert.Empty(Codes(Busy.Series > 0.5.Percent));
        Assert.Empty(Codes(Busy.Series > 80.Percent));
    }

    [Fact]
    public void A_moment_is_not_compared_with_how_long_ago_it_was()
    {
        var found = Assert.Single(Find(Ran.Series > 3600));
        Assert.Equal("Own compares a moment with 3600", found.Message);
        Assert.StartsWith("compare how long ago it was", found.Hint, StringComparison.Ordinal);
        Assert.Empty(Find(Ran.Series > 0));
        Assert.Empty(Find(ScalarValue.Time - Ran.Series > 1.Hours));
        Assert.Empty(Find(Ran.Series > 1.7e9));
    }

    [Fact]
    public void That_it_is_always_true_as_well_is_not_told()
    {
        var service = Fixture.Service with
        {
            Metrics = [.. Fixture.Service.Metrics, Lag],
            Signals = [.. Fixture.Service.Signals, Condition(critical: (Lag.Series > 10).For(5.Minutes), warning: (Lag.Series > 20).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.")],
        };
        Assert.All(Check.All(Bundle.Expand([Fixture.Stack(service)])).Where(found => found.Severity == DiagnosticSeverity.Error), found => Assert.Equal("DG3007", found.Code));
    }

    static readonly Gauge<NoLabels> Used = new("connections", "Connections."), Most = new("max_connections", "Connections at most.");

    static readonly Gauge<NoLabels, Percentage> Busy = new("busy_percent", "How busy it is.");

    static readonly Gauge<NoLabels, Timestamp> Ran = new("ran_timestamp_seconds", "When it ran last.");

    static IReadOnlyList<Diagnostic> Find(InstantVector<NoLabels> when) => Fixture.Find("DG3007", Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Free, Size, Lag, Late, Used, Most, Ran, Busy],
        Signals = [.. Fixture.Service.Signals, Condition(warning: when.For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.")],
    });

    public static TheoryData<string, DiagnosticSeverity> Bare => new()
    {
        { "Own compares seconds with 600; say of what: 30.Seconds, 10.Minutes", DiagnosticSeverity.Error },
        { "Own compares milliseconds with 600; say of what: 30.Seconds, 10.Minutes", DiagnosticSeverity.Error },
        { "Own compares bytes with 3; say of what: 2.Gibibytes, new Bytes(500)", DiagnosticSeverity.Error },
        { "Own compares seconds with 60; say of what: 30.Seconds, 10.Minutes", DiagnosticSeverity.Error },
        { "Own compares a share of 1 with 10; 10.Percent is 10 %, and 1000.Percent is 10 times as much", DiagnosticSeverity.Error },
        { "Own compares a share of 1 with 80; 80.Percent is 80 %, and 8000.Percent is 80 times as much", DiagnosticSeverity.Warning },
    };

    [Theory]
    [MemberData(nameof(Bare))]
    public void A_bare_number_beside_a_unit_is_found(string text, DiagnosticSeverity severity)
    {
        InstantVector<NoLabels>[] all =
        [
            Lag.Series > 600, Late.Series > 600, Free.Series < 3, ScalarValue.Time - Ran.Series > 60, Free.Series / Size.Series < 10, Used.Series / Most.Series > 80,
        ];
        var found = Assert.Single(all.SelectMany(Find), found => $"{found.Message}; {found.Hint}" == text);
        Assert.Equal(severity, found.Severity);
    }

    static IReadOnlyList<Diagnostic> Find(Signal signal) => Fixture.Find("DG3007", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Free, Lag, Used, Ran, Sent], Signals = [.. Fixture.Service.Signals, signal] });

    static readonly Counter<NoLabels, Bytes> Sent = new("sent_bytes_total", "What was sent.");

    [Fact]
    public void So_is_a_number_of_things_beside_a_gauge_of_something_else()
    {
        Assert.Equal("Own compares bytes with 5", Assert.Single(Find(Level(Free, "Free", warning: 5.For(5.Minutes), alert: "Own"))).Message);
        Assert.Equal("Own compares seconds with 5", Assert.Single(Find(Level(Lag, "Lag", warning: 5.For(5.Minutes), alert: "Own"))).Message);
        Assert.Equal("Last run shows a moment in time as a number of things", Assert.Single(Find(Level(Ran, "Last run"))).Message);
        Assert.Empty(Find(Level(Free, "Free", warning: 5.Gibibytes.For(5.Minutes), alert: "Own")));
        Assert.Empty(Find(Level(Used, "Used", warning: 5.For(5.Minutes), alert: "Own")));
        Assert.Empty(Find(Level(Lag, "Lag")));
        Assert.Empty(Find(Level(Lag, "Lag", warning: 0.For(5.Minutes), alert: "Own")));
    }

    [Fact]
    public void So_is_a_capacity()
    {
        Assert.Equal("Own takes bytes out of 16, which does not say what of", Assert.Single(Find(Saturation(Size, capacity: 16, "memory", warning: 80.Percent.For(5.Minutes), alert: "Own"))).Message);
        Assert.Empty(Find(Saturation(Used, capacity: 16, "slots", warning: 80.Percent.For(5.Minutes), alert: "Own")));
    }

    [Fact]
    public void So_is_a_number_beside_bytes_a_second()
    {
        Assert.Equal("say of what: 100.Mebibytes.PerSecond", Assert.Single(Find(Own(Sent.Series.Over(5.Minutes).Rate().Sum() > 1_000_000))).Hint);
        Assert.Empty(Find(Own(Sent.Series.Over(5.Minutes).Rate().Sum() > 100.Mebibytes.PerSecond)));

        Signal Own(InstantVector<NoLabels> when) => Condition(warning: when.For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.");
    }

    [Fact]
    public void A_unit_a_number_of_things_nothing_and_a_share_up_to_1_are_fine()
    {
        InstantVector<NoLabels>[] all =
        [
            Lag.Series > 10.Minutes, Free.Series < 2.Gibibytes, Free.Series < 0.5.Percent * Size.Series, Free.Series / Size.Series < 10.Percent, Free.Series / Size.Series < 0.1,
            Used.Series > 80, Free.Series.Over(1.Hours).PredictLinear(4.Hours) < 0, ScalarValue.Time - Ran.Series > 60.Seconds, Used.Series / Most.Series > 80.Percent,
            Used.Series / Most.Series > 2, Used.Series / Most.Series > 1000, Lag.Series / Lag.Series.Over(1.Days).Avg() > 3, Size.Series / Size.Series.Offset(1.Days) > 1.5,
        ];
        Assert.All(all, when => Assert.Empty(Find(when)));
    }

    [Fact]
    public void Nothing_is_less_than_no_bytes() => Assert.Contains(
        Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service with
        {
            Metrics = [.. Fixture.Service.Metrics, Free, Size],
            Signals = [.. Fixture.Service.Signals, Condition(warning: (Free.Series / Size.Series < 0.Percent).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.")],
        })])),
        found => found.Code == "DG1016");
}
