using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Proofs;

/// <summary>A service with signals, thresholds, bounds and intervals that nobody chose, and the stack around it; the same at each run.</summary>
/// <param name="seed">Which one.</param>
sealed class RandomService(int seed) : Chance(seed)
{
    /// <summary>States whose codes are neither from 0 on nor without gaps.</summary>
    public enum State
    {
        Broken = -1,
        Idle = 0,
        Working = 5,
    }

    public sealed class Http : LabelSet<Http>
    {
        public static readonly Label<Http> Method = new("method", values: ["GET", "POST"]);
        public static readonly Label<Http> Status = new("status_code", atMost: 8);
        public static readonly Label<Http> Route = new("route", atMost: 12);
    }

    public sealed class Peer : LabelSet<Peer>
    {
        public static readonly Label<Peer> Name = new("peer", values: ["a", "b.c", "d-e f", "\"q\"\\"]);
        public static readonly Label<Peer> Result = new("result", values: ["ok", "failed", "timeout"]);
    }

    public sealed class Tenant : LabelSet<Tenant>
    {
        public static readonly Label<Tenant> Id = new("tenant", atMost: 400);
        public static readonly Label<Tenant> Plan = new("plan", values: ["free"]);
    }

    static readonly TargetLabel Environment = new("environment", new Cardinality(1));
    static readonly TargetLabel Zone = new("zone", new Cardinality(1));

    readonly List<Metric> _metrics = [];
    EquatableArray<string> _hosts = [];

    /// <summary>A stack with the service alone, for a promtool of version 2.42.</summary>
    public Stack Stack() => Fixture.Stack(Make()) with
    {
        Labels = Maybe(40) ? [new(Environment, "dev")] : [],
        ExternalLabels = Maybe(20) ? [new(new("region", new Cardinality(1)), "eu")] : [],
        Mimir = Maybe(20) ? new(new Uri("http://mimir:9009")) : null,
        Dashboards = Maybe(30) ? DashboardForm.Manifest : DashboardForm.Classic,
        Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)),
    };

    Service Make()
    {
        var every = One(5, 10, 15, 30, 60);
        Shortest = Math.Max(30, every).Seconds;
        _hosts = Maybe(30) ? ["one", "two:9999", "three"] : [];
        Func<string, Signal>[] kinds =
        [
            OfTraffic, OfErrors, OfFailingCalls, OfLatency, OfMilliseconds, OfCapacity, OfGauges, OfPool, OfLevel, OfDelay, OfPercentage, OfRatio, OfBytes, OfRest, OfReplicas, OfTime, OfEvents, OfViolations, OfLosses,
            OfHits, OfSuccess, OfFailures, OfBreakers, OfHealth, OfConditions, OfGrowth, OfTenants, OfRoutes, OfCluster, OfLeaders, OfDistance, OfTop, OfFailingRoutes, OfMethods, OfHeat, OfSizes, OfChart, OfQuantile, name => Reachable(critical: Hold(), alert: name, title: name),
        ];
        EquatableArray<Signal> signals = [.. Enumerable.Range(0, 6).Select(_ => One(kinds)).Distinct().Select((kind, i) => Guarded(kind($"Alert{i}")))];
        EquatableArray<Objective> objectives = [.. new[] { OfAvailability, OfResponsiveness, OfUptime, OfFreshness }.Where(_ => Maybe(25)).Select(make => make())];
        return Fixture.Service with
        {
            Scrape = new(Port: 8080)
            {
                Every = every.Seconds, Timeout = Math.Min(10, every - 1).Seconds, Hosts = _hosts, Health = Maybe(30) ? new("/health") : null, Labels = Maybe(20) ? [new(Zone, "a")] : [],
            },
            Registry = Maybe(30) ? [new("tier", "gold") { IsFilter = Maybe(50) }] : [],
            Filters = [.. Maybe(30) ? [Filter.By(TargetLabel.Instance)] : Array.Empty<Filter>(), .. _metrics.Exists(metric => metric.Name == "requests_total") && Maybe(40) ? [Filter.By(Http.Method)] : Array.Empty<Filter>()],
            Metrics = [.. _metrics.DistinctBy(metric => metric.Name)],
            Signals = signals,
            Objectives = objectives,
        };
    }

    /// <summary>Some signals are told only while something else holds; those of targets that are down expose nothing that could.</summary>
    Signal Guarded(Signal signal)
    {
        if (!Maybe(20) || signal.AlertName.Length == 0 || signal is ReachableSignal or ClusterSignal or LeadershipSignal)
        {
            return signal;
        }

        var guarded = Maybe(60) ? signal.When(Requests.Series.Over(5.Minutes).Rate().Sum() > Next(1, 500), "there are requests") : signal;
        return Maybe(60) ? guarded.When(Uses(new Gauge<NoLabels>("maintained", "Whether somebody works on it.")).Series.Max().EqualTo(0), "nobody works on it") : guarded;
    }

    Counter<Http> Requests => Uses(new Counter<Http>("requests_total", "Requests answered."));

    Counter<Http> ServerErrors => Requests[Http.Status.Matches(Seed % 2 == 0 ? "5.." : "50[0-4]|429")];

    Histogram<Http, Seconds> Duration => Uses(new Histogram<Http, Seconds>("request_duration_seconds", "Time to answer.") { Buckets = Bounds(0.005) });

    Histogram<Peer, Milliseconds> CallTime => Uses(new Histogram<Peer, Milliseconds>("call_duration_milliseconds", "Time of calls.") { Buckets = Bounds(5) });

    Histogram<Http, Bytes> Sizes => Uses(new Histogram<Http, Bytes>("request_size_bytes", "Size of requests.") { Buckets = Bounds(100) });

    Counter<Peer> Calls => Uses(new Counter<Peer>("calls_total", "Calls.") { ExistsFromStart = Seed % 3 == 0 });

    Counter<NoLabels> Jobs => Uses(new Counter<NoLabels>("jobs_total", "Jobs."));

    Counter<NoLabels> LostJobs => Uses(new Counter<NoLabels>("jobs_lost_total", "Jobs that were lost."));

    Gauge<NoLabels> Connections => Uses(new Gauge<NoLabels>("connections", "Connections open now."));

    StateGauge<Peer, State> States => Uses(new StateGauge<Peer, State>("peer_state", "State of each peer.") { ExistsFromStart = Seed % 5 == 0 });

    Summary<Peer, Milliseconds> Waits => Uses(new Summary<Peer, Milliseconds>("wait_milliseconds", "Time of waiting.") { Quantiles = [50.Percent, 99.9.Percent, 100.Percent] });

    Gauge<Tenant, Milliseconds> Lag => Uses(new Gauge<Tenant, Milliseconds>("lag_milliseconds", "How late it is."));

    Counter<Tenant> TenantEvents => Uses(new Counter<Tenant>("tenant_events_total", "Events of tenants."));

    Signal OfTraffic(string name) => Traffic(
        Requests, by: Maybe(50) ? [Http.Method] : [], drop: Number(1, 90).Percent.For(Minutes(15)), spike: Number(110, 900).Percent.For(Minutes(5)), window: Maybe(30) ? 20.Minutes : null, alert: name, title: name);

    Signal OfErrors(string name) => Of(0.01, 50, (mild, bad) => Errors(
        ServerErrors, outOf: Requests, warning: mild.Percent.For(Hold()), critical: bad.Percent.For(Hold()), per: Maybe(30) ? [Http.Method] : [], window: Window(), alert: name, title: name));

    Signal OfFailingCalls(string name) => Of(0.1, 90, (mild, _) => Errors(
        Calls[Peer.Result.IsNot("ok")], outOf: Calls, warning: mild.Percent.For(Hold()), per: Maybe(50) ? [Peer.Name] : [], family: Family.Downstream, alert: name, title: name));

    Signal OfLatency(string name) => Latency(
        Duration, quantile: One(50, 90, 99, 99.9).Percent, warning: Duration.Buckets[0].Seconds.For(7.Minutes), critical: Number(Duration.Buckets[0], Duration.Buckets[^2]).Seconds.For(One(45.Minutes, 2.Hours)), figures: Maybe(20), window: Window(), alert: name, title: name);

    Signal OfMilliseconds(string name) => Latency(
        CallTime, quantile: One(75, 95).Percent, warning: (Number(CallTime.Buckets[0], CallTime.Buckets[^2]) / 1000).Seconds.For(Hold()), per: Maybe(60) ? [Peer.Name] : [], family: Family.Downstream, alert: name, title: name);

    Signal OfQuantile(string name) => Of(0.01, 5000, (mild, bad) => Latency(
        Waits, quantile: One(50, 99.9, 100).Percent, warning: mild.Seconds.For(Hold()), critical: bad.Seconds.For(Hold()), per: Maybe(50) ? [Peer.Name] : [], alert: name, title: name));

    Signal OfCapacity(string name) => Of(1, 99, (mild, bad) => Saturation(
        Connections, capacity: 1 + Next(One(3, 100, 100_000)), "connections", warning: mild.Percent.For(Hold()), critical: bad.Percent.For(Hold()), alert: name, title: name));

    Signal OfGauges(string name) => Of(1, 99, (mild, bad) => Saturation(
        Connections, outOf: Uses(new Gauge<NoLabels>("connections_max", "Connections that may be open.")), "connections", warning: mild.Percent.For(Hold()), critical: bad.Percent.For(Hold()), alert: name, title: name));

    Signal OfPool(string name) => Of(1, 99, (mild, _) => PoolUsage(
        Uses(new Gauge<Peer>("pool_used", "Connections in use.")), free: Uses(new Gauge<Peer>("pool_free", "Connections that are free.")), "connections", warning: mild.Percent.For(Hold()), per: Maybe(50) ? [Peer.Name] : [], alert: name, title: name));

    Signal OfLevel(string name) => Of(1, 1e6, (mild, bad) => Level(
        Uses(new Gauge<NoLabels>("backlog", "Jobs that wait.")), title: name, warning: ((int)mild + 1).For(Hold()), critical: ((int)bad + 2).For(Hold()), alert: name, subject: "number of jobs that wait"));

    Signal OfDelay(string name) => Of(0.01, 5000, (mild, bad) => Delay(
        Lag, title: name, warning: mild.Seconds.For(Hold()), critical: bad.Seconds.For(Hold()), per: Maybe(50) ? [Tenant.Plan] : [], alert: name, subject: "how late it is"));

    Signal OfPercentage(string name) => Of(1, 99, (mild, bad) => Utilization(
        Uses(new Gauge<NoLabels, Percentage>("disk_percent", "Share in use.")), title: name, warning: mild.Percent.For(Hold()), critical: bad.Percent.For(Hold()), alert: name, subject: "share of the disk in use"));

    Signal OfRatio(string name) => Of(1, 99, (mild, _) => Utilization(
        Uses(new Gauge<NoLabels, Ratio>("heap_ratio", "Share in use.")), title: name, warning: mild.Percent.For(Hold()), alert: name, subject: "share of the heap in use"));

    Signal OfBytes(string name) => Of(1, 1e6, (bad, mild) => Remaining(
        Uses(new Gauge<NoLabels, Bytes>("free_bytes", "What is left.")), title: name, warning: ((int)mild + 1).Kibibytes.For(Hold()), critical: ((int)bad).Kibibytes.For(Hold()), alert: name, subject: "memory left"));

    Signal OfRest(string name) => Of(1, 99, (bad, mild) => Remaining(
        Uses(new Gauge<Peer, Bytes>("disk_free_bytes", "What is left.")), outOf: Uses(new Gauge<Peer, Bytes>("disk_size_bytes", "What there is.")), title: name,
        per: Maybe(50) ? [Peer.Name] : [], warning: mild.Percent.For(Hold()), critical: bad.Percent.For(Hold()), alert: name));

    Signal OfReplicas(string name) => Of(1, 100, (bad, mild) => Remaining(
        Uses(new Gauge<NoLabels>("replicas", "Replicas that are ready.")), title: name, warning: ((int)mild + 1).For(Hold()), critical: ((int)bad).For(Hold()), alert: name, subject: "replicas"));

    Signal OfTime(string name) => Of(1, 99, (mild, bad) => TimeSpent(
        Uses(new Counter<NoLabels, Seconds>("cpu_seconds_total", "Time of the CPU.")), title: name, of: 1 + (Seed % 16), window: Window(), warning: mild.Percent.For(Hold()), critical: bad.Percent.For(Hold()), alert: name));

    Signal OfEvents(string name) => Of(0.001, 500, (mild, bad) => Events(
        Calls, One(Family.Security, Family.Downstream), title: name, by: Maybe(50) ? [Peer.Result] : [], per: Maybe(30) ? [Peer.Name] : [], window: Window(), warning: mild.PerSecond.For(Hold()), critical: bad.PerSecond.For(Hold()), alert: name, subject: "calls"));

    Signal OfViolations(string name) => Violations(TenantEvents, critical: Brief(), per: Maybe(50) ? [Tenant.Plan] : [], alert: name, title: name);

    Signal OfLosses(string name) => Never(LostJobs, "work is lost", Family.Security, name, name, warning: Brief());

    Signal OfHits(string name) => Of(1, 99, (bad, mild) => HitRate(Jobs, LostJobs, window: Window(), warning: mild.Percent.For(Hold()), critical: bad.Percent.For(Hold()), alert: name, title: name));

    Signal OfSuccess(string name) => Of(1, 99, (bad, mild) => SuccessRate(LostJobs, outOf: Jobs, warning: mild.Percent.For(Hold()), critical: bad.Percent.For(Hold()), alert: name, title: name));

    Signal OfFailures(string name) => Of(1, 99, (mild, bad) => Errors(LostJobs, outOf: Jobs + LostJobs, warning: mild.Percent.For(Hold()), critical: bad.Percent.For(Hold()), of: "jobs", alert: name, title: name));

    Signal OfBreakers(string name) => CircuitBreaker(States, open: State.Working, per: [Peer.Name], critical: Hold() + 2.Minutes, warning: 1.Minutes, alert: name, title: name);

    Signal OfHealth(string name) => HealthChecks(States, failing: State.Broken, per: [Peer.Name, Peer.Result], critical: Hold(), alert: name, title: name);

    Signal OfConditions(string name) => Of(0.01, 1000, (mild, bad) =>
    {
        var calls = Calls.Series.Over(3.Minutes + Minutes(30)).Increase().Sum([Peer.Name]);
        return Condition(
            critical: (calls > bad).And(States.In(State.Idle).Sum([Peer.Name]) >= 0).For(Hold()), warning: (calls > mild).For(Hold()),
            alert: name, title: name, meaning: "Calls go to a peer that is idle.");
    });

    Signal OfGrowth(string name) => Condition(
        warning: One<InstantVector<NoLabels>>(Connections.Series.Over(10.Minutes).Deriv() > Number(0.01, 100), Connections.Series.Over(1.Hours).PredictLinear(4.Hours) < -Number(1, 1000), Connections.Series.Over(30.Minutes).Changes() > 4).For(Hold()),
        alert: name, title: name, meaning: "Connections become more, or fewer, or come and go.");

    Signal OfCluster(string name) => Cluster(critical: Hold(), node: Hold(), alert: name, nodeAlert: name + "Node", title: name);

    Signal OfLeaders(string name) => Leadership(
        Uses(new Gauge<Peer>("leaders", "How much it leads.")), Uses(new Gauge<Peer>("followers", "How much it follows.")), critical: Hold(), alert: name, title: name);

    Signal OfDistance(string name) => Of(1, 1e6, (mild, bad) => Backlog(
        Uses(new Gauge<Peer>("received", "The last that came.")), Uses(new Gauge<Peer>("applied", "The last that was done.")), warning: ((int)mild + 1).For(Hold()), critical: ((int)bad + 2).For(Hold()), alert: name, title: name));

    Signal OfTop(string name) => Maybe(50) ? TrafficBy(1 + Next(20), Requests, [Http.Route], name) : LatencyBy(1 + Next(20), Duration, 90.Percent, [Http.Route, Http.Method], name);

    Signal OfFailingRoutes(string name) => MostFailing(1 + Next(20), ServerErrors, Requests, [Http.Route], name);

    Signal OfMethods(string name) => SharesOf(Requests, [Http.Method], name);

    Signal OfHeat(string name) => Heatmap(Duration, name);

    Signal OfSizes(string name) => Distribution(Sizes, [50.Percent, 99.Percent], name, "size of requests");

    Signal OfChart(string name) => Chart(Calls.Series.Over(RangeDuration.RateInterval).Rate().Sum([Peer.Name]), name, "Calls to each peer.");

    Signal OfTenants(string name) => Busiest(1 + Next(20), TenantEvents, [Tenant.Id], name);

    Signal OfRoutes(string name) => Slowest(1 + Next(20), Duration, 95.Percent, [Http.Route], name);

    Objective OfAvailability() => Availability(bad: ServerErrors, outOf: Requests, target: One(96, 99, 99.5, 99.99).Percent, over: One(28, 30).Days);

    Objective OfResponsiveness() => Responsiveness(Duration, within: One([.. Duration.Buckets]).Seconds, target: One(97, 99, 99.5).Percent, over: One(28, 30).Days);

    Objective OfUptime() => Uptime(States, State.Broken, target: One(97, 99.9).Percent, over: 30.Days);

    Objective OfFreshness() => Freshness(Lag, within: Math.Round(Number(0.1, 5000), 3).Seconds, target: One(97, 99).Percent, over: 28.Days);

    EquatableArray<double> Bounds(double least) => [.. Enumerable.Range(0, 3 + (Seed % 8)).Select(i => Math.Round(least * Math.Pow(2.3, i) * (1 + (Seed % 7 / 30.0)), 5))];

    T Uses<T>(T metric) where T : Metric
    {
        _metrics.Add(metric);
        return metric;
    }
}
