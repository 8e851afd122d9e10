using System.Net;
using System.Net.Sockets;

namespace DashGen.Building;

/// <summary>The ports of a live run, all of 127.0.0.1.</summary>
/// <param name="Stage">Where services are simulated and receivers stand.</param>
/// <param name="Prometheus">Where Prometheus answers.</param>
/// <param name="Alertmanager">Where Alertmanager answers.</param>
public sealed record LivePorts(int Stage, int Prometheus, int Alertmanager)
{
    /// <summary>Ports that nobody listens on right now.</summary>
    public static LivePorts Free() => Free(runs: 1)[0];

    /// <summary>Ports that nobody listens on right now, for several runs that do not meet.</summary>
    public static IReadOnlyList<LivePorts> Free(int runs)
    {
        List<TcpListener> listeners = [.. Enumerable.Range(0, runs * 3).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        try
        {
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(Port).Chunk(3).Select(ports => new LivePorts(ports[0], ports[1], ports[2]))];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
