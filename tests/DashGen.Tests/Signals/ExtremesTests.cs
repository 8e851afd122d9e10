using static DashGen.Signals;

namespace DashGen.Tests.Signals;

/// <summary>Whatever a definition states, it is refused on its line, is a finding, or becomes files: nothing else comes out.</summary>
public sealed class ExtremesTests
{
    static readonly Counter<Fixture.Http> Requests = Fixture.Requests;
    static readonly Histogram<Fixture.Http, Seconds> Duration = Fixture.Duration;
    static readonly Gauge<NoLabels> Used = Fixture.InFlight, Most = new("http_requests_most", "Requests that may be in flight.");
    static readonly Gauge<NoLabels, Bytes> Free = new("free_bytes", "What is left.");
    static readonly Gauge<NoLabels, Timestamp> Ran = new("ran_timestamp_seconds", "When it ran.");
    static readonly StateGauge<NoLabels, DayOfWeek> Day = new("day", "The day.");

    static readonly int[] Numbers = [0, -1, int.MaxValue, int.MinValue];
    static readonly TimeSpan[] Times = [TimeSpan.Zero, (-5).Minutes, TimeSpan.FromTicks(1), 29.Days, 10_000.Days, TimeSpan.MaxValue];
    static readonly Ratio[] Shares = [0.Percent, (-1).Percent, 100.Percent, 1000.Percent];

    static readonly Dictionary<string, Func<Service>[]> Cases = new()
    {
        ["a top of"] = [.. Numbers.SelectMany(number => new Func<Signal>[]
        {
            () => TrafficBy(number, Requests, [Fixture.Http.Route], "T"), () => Busiest(number, Requests, [Fixture.Http.Route], "T"), () => Slowest(number, Duration, 95.Percent, [], "T"),
        }).Select(With)],
        ["a capacity of"] = [.. Numbers.Select(number => With(() => Saturation(Used, capacity: number, "requests", warning: 90.Percent.For(5.Minutes))))],
        ["a number of"] = [.. Numbers.SelectMany(number => new Func<Signal>[]
        {
            () => Level(Used, "T", warning: number.For(5.Minutes), alert: "A"), () => Remaining(Used, "T", warning: number.For(5.Minutes), alert: "A"), () => Level(Free, "T", warning: new Bytes(number).For(5.Minutes), alert: "A"),
        }).Select(With)],
        ["a rate of"] = [.. Numbers.SelectMany(number => new Func<Signal>[]
        {
            () => Events(Requests, Family.Golden, "T", warning: number.PerSecond.For(5.Minutes), alert: "A"), () => Traffic(Requests, drop: 10.Percent.For(5.Minutes), floor: number.PerSecond),
        }).Select(With)],
        ["a share of"] = [.. Shares.SelectMany(share => new Func<Signal>[]
        {
            () => Errors(Requests[Fixture.ServerError], outOf: Requests, warning: share.For(5.Minutes)), () => Traffic(Requests, drop: share.For(5.Minutes)), () => Traffic(Requests, spike: share.For(5.Minutes)),
            () => Saturation(Used, outOf: Most, "requests", warning: share.For(5.Minutes)), () => Latency(Duration, share, warning: 1.Seconds.For(5.Minutes)), () => HitRate(Requests, Requests[Fixture.ServerError], warning: share.For(5.Minutes)),
        }).Select(With)],
        ["a time of"] = [.. Times.SelectMany(time => new Func<Signal>[]
        {
            () => Errors(Requests[Fixture.ServerError], outOf: Requests, warning: 1.Percent.For(time)), () => Latency(Duration, 95.Percent, warning: time.For(5.Minutes)), () => Reachable(critical: time, alert: "A"),
            () => Age(Ran, "T", warning: time.For(5.Minutes), alert: "A"), () => Remaining(Ran, "T", warning: time.For(5.Minutes), alert: "A"), () => Never(Requests, "H.", Family.Golden, "A", "T", critical: time),
            () => Events(Requests, Family.Golden, "T", warning: 1.PerSecond.For(5.Minutes), alert: "A", window: time), () => CircuitBreaker(Day, open: DayOfWeek.Friday, per: [], warning: time),
        }).Select(With)],
        ["nothing at all"] = [With(() => Distribution(Duration, [], "T", "s")), With(() => TrafficBy(3, Requests, [], "T")), With(() => Busiest(3, Requests, [], "T")), With(() => Events(Requests, Family.Golden, ""))],
        ["a label twice"] = [With(() => Errors(Requests[Fixture.ServerError], outOf: Requests, warning: 1.Percent.For(5.Minutes), per: [Fixture.Http.Route, Fixture.Http.Route]))],
        ["a number that is none"] =
        [
            .. new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon }
                .Select(number => With(() => Condition(warning: (Used.Series > number).For(5.Minutes), alert: "A", title: "T", meaning: "M."))),
        ],
        ["a promise over"] = [.. Times.Select(time => Promising(() => Availability(bad: Requests[Fixture.ServerError], outOf: Requests, target: 99.Percent, over: time)))],
        ["a promise of"] = [.. Shares.Select(share => Promising(() => Availability(bad: Requests[Fixture.ServerError], outOf: Requests, target: share, over: 30.Days)))],
        ["a promise within"] = [.. Times.SelectMany(time => new Func<Objective>[] { () => Freshness(Ran, within: time, target: 99.Percent, over: 30.Days), () => Responsiveness(Duration, within: time, target: 99.Percent, over: 30.Days) }).Select(Promising)],
        ["burn rates over"] = [.. Times.Select(time => Promising(() => Availability(bad: Requests[Fixture.ServerError], outOf: Requests, target: 99.Percent, over: 30.Days) with { Rows = [new(Severity.Critical, time, 5.Minutes, 2.Percent)] }))],
        ["a dashboard of"] = [.. Times.SelectMany(time => new Func<Board>[] { () => new("B") { Range = time }, () => new("B") { Refresh = time } }).Select(Func<Service> (board) => () => Fixture.Service with { Dashboards = [board()] })],
        ["a scrape of"] = [.. Times.Select(Func<Service> (time) => () => Fixture.Service with { Scrape = new(8080) { Every = time } })],
        ["series of"] = [.. Numbers.Select(Func<Service> (number) => () => Fixture.Service with { UnlistedSeries = number }), .. Numbers.Select(Func<Service> (number) => () => Fixture.Service with { Metrics = [Requests with { Combinations = number }, Duration] })],
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_or_found_or_becomes_files(string name)
    {
        foreach (var (make, i) in Cases[name].Select((make, i) => (make, i)))
        {
            Service service;
            try
            {
                service = make();
            }
            catch (ArgumentException)
            {
                continue;
            }

            var unexpected = Record.Exception(() =>
            {
                var bundle = Bundle.Expand([Fixture.Stack(service)]);
                if (!Check.All(bundle).Any(found => found.Severity == DiagnosticSeverity.Error))
                {
                    Writer.Render(bundle);
                }
            });
            Assert.True(unexpected is null or ExpansionException { InnerException: ArgumentException }, $"{name}, {i}: {unexpected}");
        }
    }

    static Func<Service> With(Func<Signal> signal) =>
        () => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Used, Most, Free, Ran, Day], Signals = [.. Fixture.Service.Signals, signal()], Objectives = [] };

    static Func<Service> Promising(Func<Objective> objective) => () => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Ran], Objectives = [objective()] };
}
