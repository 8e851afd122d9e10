namespace DashGen;

/// <summary>What kind of trouble an alert tells of; the rule label <c>family</c>.</summary>
public sealed record Family
{
    Family(string name, string title)
    {
        Name = name;
        Title = title;
    }

    /// <summary>Latency, traffic, errors, saturation.</summary>
    public static Family Golden { get; } = new("golden", "Golden signals");

    /// <summary>Attacks and broken isolation.</summary>
    public static Family Security { get; } = new("security", "Security");

    /// <summary>Who the callers are: logins and tokens.</summary>
    public static Family Authentication { get; } = new("authentication", "Authentication");

    /// <summary>Circuit breakers.</summary>
    public static Family CircuitBreaker { get; } = new("circuit-breaker", "Circuit breakers");

    /// <summary>The services that this one calls.</summary>
    public static Family Downstream { get; } = new("downstream", "Downstream services");

    /// <summary>Caches.</summary>
    public static Family Cache { get; } = new("cache", "Cache");

    /// <summary>The customers that share the service.</summary>
    public static Family Tenants { get; } = new("tenants", "Tenants");

    /// <summary>The process: memory, event loop, garbage collection.</summary>
    public static Family Runtime { get; } = new("runtime", "Runtime");

    /// <summary>Nodes that hold the same data: members, leaders, how far copies are behind.</summary>
    public static Family Replication { get; } = new("replication", "Replication");

    /// <summary>What keeps data on disk: logs, files, free space.</summary>
    public static Family Storage { get; } = new("storage", "Storage");

    /// <summary>What the service runs on: containers, load balancers, databases.</summary>
    public static Family Infrastructure { get; } = new("infrastructure", "Infrastructure");

    /// <summary>Service level objectives and their error budgets.</summary>
    public static Family Objective { get; } = new("objective", "Objectives");

    /// <summary>Whether the monitoring itself has data.</summary>
    public static Family Telemetry { get; } = new("telemetry", "Telemetry health");

    /// <summary>The value of the rule label.</summary>
    public string Name { get; }

    /// <summary>What a dashboard's row is called.</summary>
    public string Title { get; }

    /// <summary>Sends every alert of this family to all of the receivers, whatever its severity; it goes before the routes by severity.</summary>
    public Route To(params ReadOnlySpan<Receiver> receivers) => new("family", Name, [.. receivers]);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
