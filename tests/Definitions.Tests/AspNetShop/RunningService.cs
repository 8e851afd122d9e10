using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Definitions.Tests.AspNetShop;

/// <summary>What a real ASP.NET Core process on this SDK publishes, after it has answered a few requests that it sent itself.</summary>
public sealed class RunningService : IAsyncLifetime
{
    static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "System.Net.Http"];

    readonly ConcurrentDictionary<string, Instrument> _instruments = [];

    readonly ConcurrentDictionary<(string Instrument, string Tag), bool> _tags = [];

    /// <summary>The instruments, by name.</summary>
    public IReadOnlyDictionary<string, Instrument> Instruments => _instruments;

    /// <summary>The tags that an instrument was seen with.</summary>
    public IEnumerable<string> Tags(string instrument) => _tags.Keys.Where(seen => seen.Instrument == instrument).Select(seen => seen.Tag).Order(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (Meters.Contains(instrument.Meter.Name))
            {
                _instruments[instrument.Name] = instrument;
                it.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Seen(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Seen(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Seen(instrument, tags));
        listener.Start();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/orders/{id}", (int id) => Results.Ok(id));
        app.MapGet("/broken", string () => throw new InvalidOperationException("meant to fail"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using (var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) })
        {
            foreach (var path in new[] { "/orders/1", "/orders/2", "/broken", "/nowhere" })
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            }

            GC.Collect();
            listener.RecordObservableInstruments();
        }

        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    void Seen(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            _tags[(instrument.Name, tag.Key)] = true;
        }
    }
}
