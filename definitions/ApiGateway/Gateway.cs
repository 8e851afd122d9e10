using DashGen;
using static DashGen.Signals;
using static Definitions.ApiGateway.Metrics;

namespace Definitions.ApiGateway;

/// <summary>The public edge: authenticates callers and routes their requests to the 19 services behind it.</summary>
public static class Gateway
{
    static readonly Matcher<Http> ServerError = Http.Status.Matches("5..");
    static readonly Matcher<Http> ClientError = Http.Status.Matches("4..");

    public static Service In(string environment) => new("api-gateway")
    {
        Owner = Teams.Platform,
        Scrape = new(Port: 3000) { Every = 15.Seconds },
        Registry = [new("service", "api-gateway"), new("environment", environment) { IsFilter = true }],
        Metrics = Metrics.All,
        Signals =
        [
            Reachable(critical: 1.Minutes, alert: "APIGatewayDown"),
            Traffic(Requests, by: [Http.Method, Http.Route], drop: 30.Percent.For(5.Minutes), spike: 400.Percent.For(5.Minutes), alert: "APIGatewayTraffic"),
            Errors(Requests[ServerError], outOf: Requests, critical: 5.Percent.For(5.Minutes), beside: Requests[ClientError], alert: "APIGatewayHighErrorRate"),
            Latency(Duration, quantile: 95.Percent, critical: 2.Seconds.For(10.Minutes), shown: [50.Percent, 95.Percent, 99.Percent], alert: "APIGatewayHighLatency"),
            Saturation(Connections, capacity: 1_000, "open connections", warning: 100.Percent.For(5.Minutes), alert: "TooManyActiveConnections", title: "Active Connections"),
            Busiest(10, Requests, by: [Http.Method, Http.Route], title: "Top 10 Endpoints"),

            SuccessRate(AuthAttempts[Auth.Status.IsNot("success")], outOf: AuthAttempts, warning: 90.Percent.For(5.Minutes), of: "authentications",
                family: Family.Authentication, alert: "HighAuthenticationFailureRate", title: "Authentication Success Rate"),
            Events(JwtErrors, Family.Authentication, title: "JWT Validation Errors", by: [Jwt.Error], warning: 5.PerSecond.For(5.Minutes), alert: "JWTValidationErrors"),
            Violations(Metrics.Violations, critical: 1.Minutes, per: [Violation.Type]),
            Violations(CrossTenantAttempts, critical: 1.Minutes, alert: "CrossTenantAccessAttempt", title: "Cross-Tenant Access Attempts"),
            Events(DangerousHeaders, Family.Security, title: "Dangerous Headers Filtered", by: [Header.Name], warning: 10.PerSecond.For(5.Minutes), subject: "dangerous headers", alert: "DangerousHeadersFiltered"),
            Events(RateLimited, Family.Security, title: "Rate Limit Exceeded", by: [RateLimit.Endpoint], warning: 100.PerSecond.For(5.Minutes), subject: "requests beyond the rate limit", alert: "HighRateLimitViolations") with
            {
                Advice = new()
                {
                    Meaning = "Callers are refused because they call too often. Their users see errors; without the limit the services behind would feel it.",
                    Causes = ["One client in a loop, often because it tries again without waiting.", "Someone scrapes, scans or tries passwords.", "A customer has grown out of the limit, or the limit was lowered."],
                    Checks = ["Which endpoint? The panel breaks it down. One endpoint points to one client or one attack.", "Which tenant? rate_limit_exceeded_total by tenant_id in Prometheus, as no alert may carry that label. Talk to them before you raise the limit.", "Is it a login endpoint? Then look at failing authentications too, and treat it as an attack."],
                },
            },
            Latency(AuthDuration, quantile: 95.Percent, title: "Authentication Time", subject: "time to authenticate", family: Family.Authentication),

            CircuitBreaker(Breakers, open: Breaker.Open, per: [Downstream.Service], warning: 2.Minutes),
            Events(BreakerFailures, Family.CircuitBreaker, title: "Circuit Breaker Failures", per: [Downstream.Service], warning: 10.PerSecond.For(5.Minutes), alert: "CircuitBreakerHighFailureRate"),
            Events(BreakerSuccesses, Family.CircuitBreaker, title: "Circuit Breaker Successes", by: [Downstream.Service]),
            Events(BreakerTimeouts, Family.CircuitBreaker, title: "Circuit Breaker Timeouts", by: [Downstream.Service]),
            Events(BreakerRejects, Family.CircuitBreaker, title: "Circuit Breaker Rejects", by: [Downstream.Service]),

            HealthChecks(HealthStatus, failing: Health.Failing, per: [Check.Type], critical: 2.Minutes, alert: "DownstreamServiceDown"),
            Latency(DownstreamDuration, quantile: 95.Percent, warning: 5.Seconds.For(10.Minutes), per: [Downstream.Service], subject: "time that a service behind the gateway takes",
                family: Family.Downstream, alert: "DownstreamServiceHighLatency", title: "Downstream Service Latency"),
            Events(DownstreamRequests, Family.Downstream, title: "Downstream Requests", by: [DownstreamCalls.Service]),
            Errors(DownstreamErrors, outOf: DownstreamRequests, warning: 10.Percent.For(5.Minutes), per: [DownstreamCalls.Service],
                of: "calls to services behind the gateway", family: Family.Downstream, alert: "DownstreamServiceHighErrorRate", title: "Downstream Error Rate"),
            Latency(HealthDuration, quantile: 95.Percent, per: [Check.Type], title: "Health Check Time", subject: "time of a health check", family: Family.Downstream),

            HitRate(CacheHits, CacheMisses, warning: 50.Percent.For(15.Minutes)),
            Events(CacheErrors, Family.Cache, title: "Cache Errors", by: [CacheFailures.Operation], warning: 10.PerSecond.For(5.Minutes), alert: "HighCacheErrorRate"),

            Saturation(MemoryUsage[Memory.Type.Is("heapUsed")], outOf: MemoryUsage[Memory.Type.Is("heapTotal")], "heap", warning: 90.Percent.For(10.Minutes),
                beside: MemoryUsage[Memory.Type.Is("rss")], family: Family.Runtime, alert: "HighMemoryUsage", title: "Memory Usage") with
            {
                Advice = new() { Meaning = "An instance uses nearly all of the heap that its engine has reserved. The engine reserves more when it has to, up to its own limit: until then it collects garbage more often and answers more slowly, and at the limit the process ends." },
            },
            Latency(EventLoopLag, quantile: 95.Percent, warning: 0.1.Seconds.For(5.Minutes), subject: "event loop lag",
                family: Family.Runtime, alert: "HighEventLoopLag", title: "Event Loop Lag") with { Advice = NodeRuntime.BlockedLoop },

            Busiest(10, TenantRequests, by: [Tenant.Id], title: "Busiest Tenants", family: Family.Tenants),
            Bands(TenantRequests, of: Tenant.Id, title: "Tenants by Traffic"),
            Busiest(10, TenantAuthFailures, by: [TenantAuth.Id], title: "Tenants Failing to Authenticate", family: Family.Tenants),
            Distribution(RequestSize, shown: [50.Percent, 95.Percent], title: "Request Size", subject: "size of requests"),
            Distribution(ResponseSize, shown: [50.Percent, 95.Percent], title: "Response Size", subject: "size of responses"),
        ],
        Objectives =
        [
            Availability(bad: Requests[ServerError], outOf: Requests, target: 99.9.Percent, over: 30.Days, violated: 15.Minutes),
            Responsiveness(Duration, within: 1.Seconds, target: 95.Percent, over: 30.Days, violated: 15.Minutes),
        ],
        Routing =
        [
            Severity.Critical.To(Teams.PlatformPager),
            Severity.Warning.To(Teams.PlatformChat),
            Family.Security.To(Teams.PlatformPager, Teams.PlatformChat),
        ],
        Dashboards =
        [
            new("API Gateway")
            {
                Refresh = 10.Seconds,
                Range = 1.Hours,
                Suppress = [new("DG5028", because: "the operations room watches it; Prometheus answers what it has not scraped again from memory")],
                Panels =
                [
                    "Request Rate", "Response Time", "Error Rate", "Circuit Breaker Status", "Authentication Success Rate", "Active Connections",
                    "Memory Usage", "Circuit Breaker Failures", "Downstream Service Latency", "Security Violations", "Cross-Tenant Access Attempts",
                    "Rate Limit Exceeded", "Cache Hit Rate", "JWT Validation Errors", "Event Loop Lag", "Health Check Status", "Top 10 Endpoints",
                ],
            },
        ],
    };
}
