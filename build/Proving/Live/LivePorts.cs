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
    public static LivePorts Free()
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        try
        {
            foreach (var listener in listeners)
            {
                listener.Start();
            }

            return new LivePorts(Port(listeners[0]), Port(listeners[1]), Port(listeners[2]));
        }
        finally
        {
            foreach (var listener in listeners)
            {
                listener.Dispose();
            }
        }
    }

    static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
