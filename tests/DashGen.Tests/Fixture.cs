using static DashGen.Signals;

namespace DashGen.Tests;

/// <summary>A small service in which no check finds anything; tests change one thing.</summary>
static class Fixture
{
    public sealed class Http : LabelSet<Http>
    {
        public static readonly Label<Http> Route = new("route", atMost: 50);
        public static readonly Label<Http> Status = new("status_code", atMost: 10);
        public static readonly Label<Http> Method = new("method", values: ["GET", "POST"]);
    }

    public sealed class Tenant : LabelSet<Tenant>
    {
        public static readonly Label<Tenant> Id = Label<Tenant>.Unbounded("tenant_id");
    }

    public static readonly Counter<Http> Requests = new("http_requests_total", "Requests answered.");
    public static readonly Histogram<Http, Seconds> Duration = new("http_request_duration_seconds", "Time to answer.") { Buckets = [0.1, 0.5, 1, 2, 5] };
    public static readonly Counter<Tenant> PerTenant = new("tenant_requests_total", "Requests of each tenant.");
    public static readonly Gauge<NoLabels> InFlight = new("http_requests_in_flight", "Requests that are being answered.");
    public static readonly Matcher<Http> ServerError = Http.Status.Matches("5..");

    public static readonly Team Team = new("shop") { Escalation = ["shop on call", "shop lead"] };
    public static readonly Receiver Pager = Receiver.PagerDuty("shop-pager");
    public static readonly Receiver Chat = Receiver.Slack("shop-chat", channel: "#shop");
    public static readonly Receiver Switch = Receiver.Webhook("dead-mans-switch", new Uri("https://watchdog.example.com/"));

    public static Service Service { get; } = new("shop")
    {
        Owner = Team,
        Scrape = new(Port: 8080),
        Metrics = [Requests, Duration],
        Signals =
        [
            Traffic(Requests, by: [Http.Route], drop: 30.Percent.For(5.Minutes)),
            Errors(Requests[ServerError], outOf: Requests, critical: 5.Percent.For(5.Minutes), warning: 1.Percent.For(10.Minutes)),
            Latency(Duration, quantile: 95.Percent, warning: 2.Seconds.For(10.Minutes)),
        ],
        Objectives = [Availability(bad: Requests[ServerError], outOf: Requests, target: 99.9.Percent, over: 30.Days)],
        Routing = [Severity.Critical.To(Pager), Severity.Warning.To(Chat)],
    };

    public static Stack Stack(params Service[] services) => Stack("shop", "Shop", services);

    public static Stack Stack(string name, string title, params Service[] services) => new(name, title)
    {
        Services = [.. services],
        RunbookBase = new Uri("https://runbooks.example.com/"),
        GrafanaUrl = new Uri("https://grafana.example.com/"),
        DeadMansSwitch = Switch,
    };

    /// <summary>The findings of one rule in an estate of one stack.</summary>
    public static IReadOnlyList<Diagnostic> Find(string code, Stack stack) =>
        [.. Check.All(Bundle.Expand([stack])).Where(found => found.Code == code)];

    /// <summary>The findings of one rule in an estate of one service.</summary>
    public static IReadOnlyList<Diagnostic> Find(string code, Service service) => Find(code, Stack(service));

    /// <summary>The only finding of one rule.</summary>
    public static Diagnostic One(string code, Service service) => Assert.Single(Find(code, service));
}
