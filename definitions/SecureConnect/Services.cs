using DashGen;
using static DashGen.Signals;

namespace Definitions.SecureConnect;

/// <summary>
/// The five services, each with the port that its container listens on and the one that the host publishes. Prometheus scrapes the
/// first; only people outside use the second, which for the auth-service is another.
/// </summary>
public static class Services
{
    static readonly EquatableArray<Route> Routing = [Severity.Critical.To(Teams.SecureConnectCritical), Severity.Warning.To(Teams.SecureConnectAlerts)];

    static readonly Counter<Endpoint> RateLimited = new("rate_limit_blocked_total", "Requests refused because there were too many.");
    static readonly Gauge<NoLabels> WebSockets = new("websocket_connections", "WebSocket connections open now.");
    static readonly Gauge<NoLabels> CallsActive = new("calls_active", "Calls going on now.");
    static readonly Counter<CallFailures> CallsFailed = new("calls_failed_total", "Calls that failed.");

    public static Service Gateway => new("api-gateway")
    {
        Owner = Teams.SecureConnect,
        Scrape = At(container: 8080, published: 8080),
        Metrics = [.. HttpServer.Metrics, .. Redis.Metrics, RateLimited],
        UnlistedSeries = Go.Series,
        Signals =
        [
            .. HttpServer.Signals, .. Redis.Signals,
            Events(RateLimited, Family.Security, title: "Rate Limit Blocked", by: [Endpoint.Name], warning: 10.PerSecond.For(5.Minutes), subject: "requests beyond the rate limit", alert: "RateLimitBlocking"),
        ],
        Routing = Routing,
    };

    public static Service Auth => new("auth-service")
    {
        Owner = Teams.SecureConnect,
        Scrape = At(container: 8080, published: 8081),
        Metrics = [.. HttpServer.Metrics, .. Database.Metrics, .. Redis.Metrics, .. Logins.Metrics],
        UnlistedSeries = Go.Series,
        Signals = [.. HttpServer.Signals, .. Database.Signals, .. Redis.Signals, .. Logins.Signals],
        Routing = Routing,
    };

    public static Service Chat => new("chat-service")
    {
        Owner = Teams.SecureConnect,
        Scrape = At(container: 8082, published: 8082),
        Metrics = [.. HttpServer.Metrics, .. Database.Metrics, .. Redis.Metrics, WebSockets],
        UnlistedSeries = Go.Series,
        Signals = [.. HttpServer.Signals, .. Database.Signals, .. Redis.Signals, Level(WebSockets, title: "WebSocket Connections")],
        Routing = Routing,
    };

    public static Service Video => new("video-service")
    {
        Owner = Teams.SecureConnect,
        Scrape = At(container: 8083, published: 8083),
        Metrics = [.. HttpServer.Metrics, .. Database.Metrics, .. Redis.Metrics, CallsActive, CallsFailed],
        UnlistedSeries = Go.Series,
        Signals =
        [
            .. HttpServer.Signals, .. Database.Signals, .. Redis.Signals,
            Level(CallsActive, title: "Active Calls"),
            Events(CallsFailed, Family.Golden, title: "Failed Calls", by: [CallFailures.Type, CallFailures.Reason],
                warning: 6.PerMinute.For(5.Minutes), critical: 1.PerSecond.For(5.Minutes), alert: "CallsFailing"),
        ],
        Routing = Routing,
    };

    public static Service Storage => new("storage-service")
    {
        Owner = Teams.SecureConnect,
        Scrape = At(container: 8084, published: 8084),
        Metrics = [.. HttpServer.Metrics, .. Database.Metrics, .. Redis.Metrics],
        UnlistedSeries = Go.Series,
        Signals = [.. HttpServer.Signals, .. Database.Signals, .. Redis.Signals],
        Routing = Routing,
    };

    static Scrape At(int container, int published) => new(Port: container) { Published = published, Every = 10.Seconds, Timeout = 5.Seconds };
}
