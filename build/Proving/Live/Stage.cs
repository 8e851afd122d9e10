using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cake.Core;
using DashGen.Prometheus;

namespace DashGen.Building;

/// <summary>What stands around the servers of a live run: simulated services to scrape, and a webhook in place of each receiver.</summary>
public sealed class Stage : IDisposable
{
    readonly LiveStack _stack;
    readonly HttpListener _listener = new();
    readonly Stopwatch _clock = Stopwatch.StartNew();
    readonly TimeSpan _started = DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch;
    readonly ConcurrentQueue<Arrival> _arrivals = new();
    readonly Task _serving;

    /// <summary>Begins to listen.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="port">A free port of this machine.</param>
    /// <exception cref="CakeException">The port is in use.</exception>
    public Stage(LiveStack stack, int port)
    {
        _stack = stack;
        Address = $"127.0.0.1:{port}";
        _listener.Prefixes.Add($"http://{Address}/");
        try
        {
            _listener.Start();
        }
        catch (HttpListenerException error)
        {
            throw new CakeException(1, $"port {port} cannot be listened on: {error.Message}");
        }

        _serving = Serve();
    }

    /// <summary>Where it listens, <c>host:port</c>.</summary>
    public string Address { get; }

    /// <summary>Below this address each receiver has its webhook.</summary>
    public Uri Sink => new($"http://{Address}/receivers/");

    /// <summary>The time since it began.</summary>
    public TimeSpan Now => _clock.Elapsed;

    /// <summary>When services show their faults.</summary>
    public LivePhase Trouble { get; set; } = LivePhase.None;

    /// <summary>When no service answers.</summary>
    public LivePhase Outage { get; set; } = LivePhase.None;

    /// <summary>What has arrived, in its order.</summary>
    public IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(2));
    }

    async Task Serve()
    {
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                await Answer(context);
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    async Task Answer(HttpListenerContext context)
    {
        try
        {
            var path = (context.Request.Url?.Segments ?? []).Select(segment => Uri.UnescapeDataString(segment.TrimEnd('/'))).ToList();
            if (path is [_, "metrics", var job] && context.Request.QueryString["target"] is { } target && _stack.Answer(job, target, Now, Trouble, Outage, _started) is { } page)
            {
                context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page));
            }
            else if (path is [_, "receivers", var receiver])
            {
                var body = await JsonNode.ParseAsync(context.Request.InputStream);
                foreach (var alert in body?["alerts"]?.AsArray() ?? [])
                {
                    _arrivals.Enqueue(new Arrival(Now, receiver, (string?)alert?["status"] == "firing", Map(alert?["labels"]), Map(alert?["annotations"])));
                }
            }
            else
            {
                context.Response.StatusCode = 503;
            }

            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException)
        {
            // Who asked has hung up; the next request is another one's.
        }
    }

    static NameMap<string> Map(JsonNode? node) =>
        (node?.AsObject() ?? []).Select(pair => (pair.Key, (string?)pair.Value ?? "")).ToNameMap();
}
