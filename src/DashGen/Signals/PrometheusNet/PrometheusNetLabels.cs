namespace DashGen;

/// <summary>The labels that prometheus-net puts on a request that was answered.</summary>
public sealed class NetRequest : LabelSet<NetRequest>
{
    /// <summary>The status code.</summary>
    public static readonly Label<NetRequest> Code = new("code", atMost: 10);

    /// <summary>The method.</summary>
    public static readonly Label<NetRequest> Method = new("method", atMost: 6);

    /// <summary>The controller; empty for minimal APIs.</summary>
    public static readonly Label<NetRequest> Controller = new("controller", atMost: 1);

    /// <summary>The action; empty for minimal APIs.</summary>
    public static readonly Label<NetRequest> Action = new("action", atMost: 1);

    /// <summary>The route's template.</summary>
    public static readonly Label<NetRequest> Endpoint = new("endpoint", atMost: 40);
}

/// <summary>The labels that prometheus-net puts on a request that is under way.</summary>
public sealed class NetActiveRequest : LabelSet<NetActiveRequest>
{
    /// <summary>The method.</summary>
    public static readonly Label<NetActiveRequest> Method = new("method", atMost: 6);

    /// <summary>The controller; empty for minimal APIs.</summary>
    public static readonly Label<NetActiveRequest> Controller = new("controller", atMost: 1);

    /// <summary>The action; empty for minimal APIs.</summary>
    public static readonly Label<NetActiveRequest> Action = new("action", atMost: 1);

    /// <summary>The route's template.</summary>
    public static readonly Label<NetActiveRequest> Endpoint = new("endpoint", atMost: 40);
}

/// <summary>The generations of the managed heap, as prometheus-net numbers them.</summary>
public sealed class NetGeneration : LabelSet<NetGeneration>
{
    /// <summary>The generation.</summary>
    public static readonly Label<NetGeneration> Number = new("generation", values: ["0", "1", "2"]);
}
