using DashGen;

namespace Definitions.ApiGateway;

/// <summary>The label sets of the gateway's metrics.</summary>
public sealed class Http : LabelSet<Http>
{
    public static readonly Label<Http> Method = new("method", values: ["GET", "POST", "PUT", "PATCH", "DELETE"]);
    public static readonly Label<Http> Route = new("route", atMost: 50);
    public static readonly Label<Http> Status = new("status_code", atMost: 10);
}

public sealed class Sizes : LabelSet<Sizes>
{
    public static readonly Label<Sizes> Method = new("method", values: ["GET", "POST", "PUT", "PATCH", "DELETE"]);
    public static readonly Label<Sizes> Route = new("route", atMost: 50);
}

public sealed class Auth : LabelSet<Auth>
{
    public static readonly Label<Auth> Status = new("status", values: ["success", "failure", "expired"]);
}

public sealed class Jwt : LabelSet<Jwt>
{
    public static readonly Label<Jwt> Error = new("error_type", values: ["expired", "invalid", "malformed", "missing"]);
}

/// <summary>A service behind the gateway. Its label shares its name with the registry's <c>service</c>, and wins.</summary>
public sealed class Downstream : LabelSet<Downstream>
{
    public static readonly EquatableArray<string> Services =
    [
        "analytics-service", "auth-service", "blockchain-service", "compliance-service", "event-service", "file-service",
        "integration-service", "marketplace-service", "minting-service", "monitoring-service", "notification-service",
        "order-service", "payment-service", "queue-service", "scanning-service", "search-service", "ticket-service",
        "transfer-service", "venue-service",
    ];

    public static readonly Label<Downstream> Service = new("service", Services);
}

public sealed class DownstreamCalls : LabelSet<DownstreamCalls>
{
    public static readonly Label<DownstreamCalls> Service = new("service", Downstream.Services);
    public static readonly Label<DownstreamCalls> Status = new("status_code", atMost: 10);
}

public sealed class DownstreamFailures : LabelSet<DownstreamFailures>
{
    public static readonly Label<DownstreamFailures> Service = new("service", Downstream.Services);
    public static readonly Label<DownstreamFailures> Error = new("error_type", atMost: 8);
}

public sealed class Cache : LabelSet<Cache>
{
    public static readonly Label<Cache> Type = new("cache_type", values: ["user", "venue_access"]);
}

public sealed class CacheFailures : LabelSet<CacheFailures>
{
    public static readonly Label<CacheFailures> Type = new("cache_type", values: ["user", "venue_access"]);
    public static readonly Label<CacheFailures> Operation = new("operation", values: ["get", "set", "delete"]);
}

public sealed class Tenant : LabelSet<Tenant>
{
    public static readonly Label<Tenant> Id = Label<Tenant>.Unbounded("tenant_id");
}

public sealed class TenantAuth : LabelSet<TenantAuth>
{
    public static readonly Label<TenantAuth> Id = Label<TenantAuth>.Unbounded("tenant_id");
    public static readonly Label<TenantAuth> Reason = new("reason", atMost: 8);
}

public sealed class CrossTenant : LabelSet<CrossTenant>
{
    public static readonly Label<CrossTenant> Source = Label<CrossTenant>.Unbounded("source_tenant");
    public static readonly Label<CrossTenant> Target = Label<CrossTenant>.Unbounded("target_tenant");
}

public sealed class Violation : LabelSet<Violation>
{
    public static readonly Label<Violation> Type = new("violation_type", values: ["header_manipulation", "tenant_bypass", "auth_bypass"]);
}

public sealed class Header : LabelSet<Header>
{
    public static readonly Label<Header> Name = new("header_name", atMost: 20);
}

public sealed class RateLimit : LabelSet<RateLimit>
{
    public static readonly Label<RateLimit> Endpoint = new("endpoint", atMost: 50);
    public static readonly Label<RateLimit> Tenant = Label<RateLimit>.Unbounded("tenant_id");
}

public sealed class Memory : LabelSet<Memory>
{
    public static readonly Label<Memory> Type = new("type", values: ["heapUsed", "heapTotal", "rss", "external"]);
}

public sealed class Check : LabelSet<Check>
{
    public static readonly Label<Check> Type = new("check_type", values: ["redis", "auth_service", "venue_service"]);
}
