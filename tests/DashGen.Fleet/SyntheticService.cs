using static DashGen.Signals;

namespace DashGen.Fleet;

/// <summary>Makes a service.</summary>
public interface ISyntheticService
{
    /// <summary>The service of a number that the type stands for.</summary>
    Service Make();
}

public enum Breaker
{
    Closed = 0,
    Open = 1,
    HalfOpen = 2,
}

/// <summary>
/// A service as there are many, with what it has in common with no other: the names of its metrics and labels, its bounds and its
/// thresholds. Nothing that was worked out for one helps with the next.
/// </summary>
public sealed class SyntheticService<A, B, C, D> : ISyntheticService
{
    static readonly Team Team = new("fleet") { Escalation = ["whoever is on call"] };
    static readonly Receiver Pager = Receiver.PagerDuty("pager");
    static readonly Receiver Chat = Receiver.Slack("chat", channel: "#fleet");

    public Service Make()
    {
        var number = Digit.Number<A, B, C, D>();
        var random = new Random(number);
        var name = $"service_{number}";
        EquatableArray<double> bounds = [.. Enumerable.Range(0, 8 + random.Next(5)).Select(i => Math.Round(0.002 * (1 + random.NextDouble()) * Math.Pow(2.5, i), 4))];
        double Between(double low, double high) => Math.Round(low + (random.NextDouble() * (high - low)), 3);
        TimeSpan Minutes() => TimeSpan.FromMinutes(2 + random.Next(14));

        var requests = new Counter<Requests<A, B, C, D>>($"{name}_requests_total", "Requests answered.");
        var duration = new Histogram<Requests<A, B, C, D>, Seconds>($"{name}_request_duration_seconds", "Time to answer a request.") { Buckets = bounds };
        var calls = new Counter<Calls<A, B, C, D>>($"{name}_calls_total", "Calls to other services.");
        var failures = new Counter<Calls<A, B, C, D>>($"{name}_call_failures_total", "Calls to other services that failed.");
        var callTime = new Histogram<Calls<A, B, C, D>, Seconds>($"{name}_call_duration_seconds", "Time that other services take.") { Buckets = bounds };
        var breakers = new StateGauge<Calls<A, B, C, D>, Breaker>($"{name}_circuit_breaker_state", "State of each circuit breaker.") { ExistsFromStart = true };
        var refusals = new Counter<Refusals<A, B, C, D>>($"{name}_refusals_total", "Requests that were refused.");
        var violations = new Counter<Refusals<A, B, C, D>>($"{name}_security_violations_total", "Requests that broke a security rule.");
        var hits = new Counter<NoLabels>($"{name}_cache_hits_total", "Look-ups that the cache answered.");
        var misses = new Counter<NoLabels>($"{name}_cache_misses_total", "Look-ups that the cache could not answer.");
        var connections = new Gauge<NoLabels>($"{name}_active_connections", "Connections open now.");
        var backlog = new Gauge<NoLabels>($"{name}_backlog", "Jobs that wait.");
        var serverError = Requests<A, B, C, D>.Status.Matches("5..");

        return new($"service-{number}")
        {
            Owner = Team,
            Scrape = new(Port: 1024 + number) { Every = TimeSpan.FromSeconds(random.Next(2) == 0 ? 15 : 30) },
            Metrics = [requests, duration, calls, failures, callTime, breakers, refusals, violations, hits, misses, connections, backlog],
            Signals =
            [
                Reachable(critical: Minutes(), alert: "ServiceDown"),
                Traffic(requests, by: [Requests<A, B, C, D>.Method], drop: Between(20, 50).Percent.For(5.Minutes), spike: Between(250, 400).Percent.For(5.Minutes), alert: "Traffic"),
                Errors(requests[serverError], outOf: requests, warning: Between(1, 4).Percent.For(Minutes()), critical: Between(5, 9).Percent.For(Minutes()), alert: "HighErrorRate"),
                Latency(duration, quantile: 95.Percent, warning: bounds[^3].Seconds.For(Minutes()), critical: bounds[^2].Seconds.For(Minutes()), alert: "HighLatency"),
                Saturation(connections, capacity: 500 + random.Next(5_000), "open connections", warning: 90.Percent.For(Minutes()), alert: "TooManyConnections", title: "Active Connections"),
                Level(backlog, title: "Backlog", warning: (100 + random.Next(900)).For(Minutes()), alert: "Backlog", subject: "number of jobs that wait"),
                Violations(violations, critical: 1.Minutes, per: [Refusals<A, B, C, D>.Reason]),
                Events(refusals, Family.Security, title: "Refusals", by: [Refusals<A, B, C, D>.Reason], warning: Between(5, 50).PerSecond.For(Minutes()), alert: "ManyRefusals"),
                CircuitBreaker(breakers, open: Breaker.Open, per: [Calls<A, B, C, D>.Service], warning: Minutes()),
                Errors(failures, outOf: calls, warning: Between(5, 20).Percent.For(Minutes()), per: [Calls<A, B, C, D>.Service], family: Family.Downstream, alert: "CallsFail", title: "Failing Calls"),
                Latency(callTime, quantile: 90.Percent, warning: bounds[^2].Seconds.For(Minutes()), per: [Calls<A, B, C, D>.Service], subject: "time to answer", family: Family.Downstream, alert: "CallsSlow", title: "Time of Calls"),
                HitRate(hits, misses, warning: Between(40, 70).Percent.For(Minutes())),
            ],
            Objectives = [Availability(bad: requests[serverError], outOf: requests, target: Between(99, 99.9).Percent, over: 30.Days)],
            Routing = [Severity.Critical.To(Pager), Severity.Warning.To(Chat)],
        };
    }
}
