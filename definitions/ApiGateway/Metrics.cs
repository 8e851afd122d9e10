using DashGen;

namespace Definitions.ApiGateway;

public enum Breaker
{
    Closed = 0,
    Open = 1,
    HalfOpen = 2,
}

public enum Health
{
    Failing = 0,
    Healthy = 1,
}

/// <summary>The 29 metrics that the gateway exposes.</summary>
public static class Metrics
{
    static readonly EquatableArray<double> SizeBuckets = [100, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000];

    // HTTP
    public static readonly Counter<Http> Requests = new("http_requests_total", "Requests answered.");
    public static readonly Histogram<Http, Seconds> Duration = new("http_request_duration_seconds", "Time to answer a request.")
        { Buckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10] };
    public static readonly Histogram<Sizes, Bytes> RequestSize = new("http_request_size_bytes", "Size of requests.") { Buckets = SizeBuckets };
    public static readonly Histogram<Sizes, Bytes> ResponseSize = new("http_response_size_bytes", "Size of responses.") { Buckets = SizeBuckets };

    // Authentication
    public static readonly Counter<Auth> AuthAttempts = new("auth_attempts_total", "Attempts to authenticate.");
    public static readonly Histogram<NoLabels, Seconds> AuthDuration = new("auth_duration_seconds", "Time to authenticate a caller.")
        { Buckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1] };
    public static readonly Counter<Jwt> JwtErrors = new("jwt_validation_errors_total", "Tokens that were refused.");

    // Circuit breakers
    public static readonly StateGauge<Downstream, Breaker> Breakers = new("circuit_breaker_state", "State of each circuit breaker.") { ExistsFromStart = true };
    public static readonly Counter<Downstream> BreakerFailures = new("circuit_breaker_failures_total", "Calls that failed behind a circuit breaker.");
    public static readonly Counter<Downstream> BreakerSuccesses = new("circuit_breaker_successes_total", "Calls that succeeded behind a circuit breaker.");
    public static readonly Counter<Downstream> BreakerTimeouts = new("circuit_breaker_timeouts_total", "Calls that timed out behind a circuit breaker.");
    public static readonly Counter<Downstream> BreakerRejects = new("circuit_breaker_rejects_total", "Calls that an open circuit breaker refused.");

    // Downstream services
    public static readonly Counter<DownstreamCalls> DownstreamRequests = new("downstream_requests_total", "Requests to downstream services.");
    public static readonly Histogram<Downstream, Seconds> DownstreamDuration = new("downstream_request_duration_seconds", "Time that downstream services take.")
        { Buckets = [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30, 60] };
    public static readonly Counter<DownstreamFailures> DownstreamErrors = new("downstream_errors_total", "Requests to downstream services that failed.");

    // Cache
    public static readonly Counter<Cache> CacheHits = new("cache_hits_total", "Look-ups that the cache answered.");
    public static readonly Counter<Cache> CacheMisses = new("cache_misses_total", "Look-ups that the cache could not answer.");
    public static readonly Counter<CacheFailures> CacheErrors = new("cache_errors_total", "Cache operations that failed.");

    // Tenants
    public static readonly Counter<Tenant> TenantRequests = new("tenant_requests_total", "Requests of each tenant.");
    public static readonly Counter<TenantAuth> TenantAuthFailures = new("tenant_auth_failures_total", "Failed authentications of each tenant.");
    public static readonly Counter<CrossTenant> CrossTenantAttempts = new("cross_tenant_attempts_total", "Attempts of one tenant to reach another's data.");

    // Security
    public static readonly Counter<Violation> Violations = new("security_violations_total", "Requests that broke a security rule.");
    public static readonly Counter<Header> DangerousHeaders = new("dangerous_headers_filtered_total", "Dangerous headers that were removed from requests.");
    public static readonly Counter<RateLimit> RateLimited = new("rate_limit_exceeded_total", "Requests refused because of a rate limit.");

    // Process
    public static readonly Gauge<NoLabels> Connections = new("active_connections", "Connections open now.");
    public static readonly Gauge<Memory, Bytes> MemoryUsage = new("memory_usage_bytes", "Memory of the process, by kind.") { ExistsFromStart = true };
    public static readonly Histogram<NoLabels, Seconds> EventLoopLag = new("event_loop_lag_seconds", "Delay of the event loop.")
        { Buckets = [0.001, 0.01, 0.05, 0.1, 0.5, 1, 2] };

    // Health
    public static readonly StateGauge<Check, Health> HealthStatus = new("health_check_status", "What each health check says.") { ExistsFromStart = true };
    public static readonly Histogram<Check, Seconds> HealthDuration = new("health_check_duration_seconds", "Time that health checks take.")
        { Buckets = [0.001, 0.01, 0.05, 0.1, 0.5, 1, 2] };

    public static EquatableArray<Metric> All =>
    [
        Requests, Duration, RequestSize, ResponseSize,
        AuthAttempts, AuthDuration, JwtErrors,
        Breakers, BreakerFailures, BreakerSuccesses, BreakerTimeouts, BreakerRejects,
        DownstreamRequests, DownstreamDuration, DownstreamErrors,
        CacheHits, CacheMisses, CacheErrors,
        TenantRequests, TenantAuthFailures, CrossTenantAttempts,
        Violations, DangerousHeaders, RateLimited,
        Connections, MemoryUsage, EventLoopLag,
        HealthStatus, HealthDuration,
    ];
}
