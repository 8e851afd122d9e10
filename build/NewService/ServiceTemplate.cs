namespace DashGen.Building;

/// <summary>The first version of a new service's definition. It compiles, generates without findings, and teaches.</summary>
public static class ServiceTemplate
{
    /// <summary>The C# file.</summary>
    public static string Text(ServiceName name) =>
        $$"""
        using DashGen;
        using static DashGen.Signals;

        namespace Definitions.{{name.Identifier}};

        // A set of labels is a type: a label of another metric does not compile here. Say which values a label has, or how many at most;
        // what has no bound (users, tenants) is Label<T>.Unbounded("…") and may not be grouped by.
        public sealed class Http : LabelSet<Http>
        {
            public static readonly Label<Http> Method = new("method", values: ["GET", "POST", "PUT", "PATCH", "DELETE"]);
            public static readonly Label<Http> Route = new("route", atMost: 50);
            public static readonly Label<Http> Status = new("status_code", atMost: 10);
        }

        /// <summary>What {{name.Name}} does, in one line, for whoever reads this next.</summary>
        public static class Monitoring
        {
            // What the service exposes at /metrics: name, help, and for a histogram its unit and the buckets that the code really has.
            static readonly Counter<Http> Requests = new("http_requests_total", "Requests answered.");
            static readonly Histogram<Http, Seconds> Duration = new("http_request_duration_seconds", "Time to answer a request.")
                { Buckets = [0.01, 0.05, 0.1, 0.5, 1, 2, 5] };
            static readonly Gauge<NoLabels> Connections = new("active_connections", "Connections open now.");

            // Selecting gives a metric of the same kind: a filtered counter is still a counter.
            static readonly Matcher<Http> ServerError = Http.Status.Matches("5..");

            // Teams and receivers that several services share belong to Teams.cs. A secret is never written down: the receiver reads it from
            // secrets/{{name.Name}}-pager beside alertmanager.yml.
            static readonly Team Team = new("{{name.Name}}") { Escalation = ["{{name.Name}} on call", "{{name.Name}} lead"] };
            static readonly Receiver Pager = Receiver.PagerDuty("{{name.Name}}-pager");
            static readonly Receiver Chat = Receiver.Slack("{{name.Name}}-chat", channel: "#{{name.Name}}");

            public static Service In(string environment) => new("{{name.Name}}")
            {
                Owner = Team,
                Scrape = new(Port: 8080) { Every = 15.Seconds },

                // Constant labels that the process puts on its own metrics. Dashboards filter by this one.
                Registry = [new("environment", environment) { IsFilter = true }],

                // What is used below and not listed here is a finding, and what is listed and never shown as well.
                Metrics = [Requests, Duration, Connections],

                // One signal becomes panels, recording rules, alerts, runbooks and the tests of those alerts. A threshold is a value and how
                // long it must hold. `by:` breaks a panel down, `per:` makes one alert for each value.
                Signals =
                [
                    Reachable(critical: 1.Minutes, alert: "{{name.Identifier}}Down"),
                    Traffic(Requests, by: [Http.Method, Http.Route], drop: 30.Percent.For(10.Minutes), alert: "{{name.Identifier}}Traffic"),
                    Errors(Requests[ServerError], outOf: Requests, critical: 5.Percent.For(5.Minutes), alert: "{{name.Identifier}}ErrorRate"),
                    Latency(Duration, quantile: 95.Percent, warning: 1.Seconds.For(10.Minutes), alert: "{{name.Identifier}}Latency"),
                    Saturation(Connections, capacity: 1_000, "open connections", warning: 80.Percent.For(5.Minutes), alert: "{{name.Identifier}}Connections"),
                ],

                // What the service promises. The alerts tell when the error budget burns too fast to last.
                Objectives =
                [
                    Availability(bad: Requests[ServerError], outOf: Requests, target: 99.9.Percent, over: 30.Days),
                ],

                Routing =
                [
                    Severity.Critical.To(Pager),
                    Severity.Warning.To(Chat),
                ],
            };
        }

        """.ReplaceLineEndings("\n");
}
