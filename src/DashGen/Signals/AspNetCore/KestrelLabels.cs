namespace DashGen;

/// <summary>The attributes of an endpoint that Kestrel listens on, as label names.</summary>
public sealed class KestrelEndpoint : LabelSet<KestrelEndpoint>
{
    /// <summary>The address.</summary>
    public static readonly Label<KestrelEndpoint> Address = new("server_address", atMost: 2);

    /// <summary>The port.</summary>
    public static readonly Label<KestrelEndpoint> Port = new("server_port", atMost: 2);

    /// <summary>The transport, <c>tcp</c> or <c>unix</c>.</summary>
    public static readonly Label<KestrelEndpoint> Transport = new("network_transport", atMost: 1);

    /// <summary>The version of IP.</summary>
    public static readonly Label<KestrelEndpoint> Type = new("network_type", atMost: 2);
}

/// <summary>The attributes of a connection that has ended, as label names.</summary>
public sealed class KestrelConnection : LabelSet<KestrelConnection>
{
    /// <summary>The address.</summary>
    public static readonly Label<KestrelConnection> Address = new("server_address", atMost: 2);

    /// <summary>The port.</summary>
    public static readonly Label<KestrelConnection> Port = new("server_port", atMost: 2);

    /// <summary>The transport.</summary>
    public static readonly Label<KestrelConnection> Transport = new("network_transport", atMost: 1);

    /// <summary>The version of IP.</summary>
    public static readonly Label<KestrelConnection> Type = new("network_type", atMost: 2);

    /// <summary>The protocol.</summary>
    public static readonly Label<KestrelConnection> Protocol = new("network_protocol_name", atMost: 1);

    /// <summary>The version of the protocol.</summary>
    public static readonly Label<KestrelConnection> Version = new("network_protocol_version", atMost: 2);

    /// <summary>Why it ended, where that was no good end.</summary>
    public static readonly Label<KestrelConnection> Error = new("error_type", atMost: 3);
}
