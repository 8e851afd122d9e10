using Polly;
using Polly.CircuitBreaker;
using Polly.Fallback;
using Polly.Hedging;
using Polly.Registry;
using Polly.Retry;
using Polly.Simmy;
using Polly.Telemetry;
using Polly.Timeout;

namespace Definitions.Tests.AspNetShop;

/// <summary>What pipelines of Polly tell, once each strategy has had something to do.</summary>
public sealed class ResilientCalls : IAsyncLifetime
{
    readonly Listener _listener = new();

    /// <summary>What was told: the event, how bad it is, and the kind of its arguments.</summary>
    public IReadOnlyCollection<(string Name, string Severity, Type Arguments)> Told => _listener.Told;

    public async ValueTask InitializeAsync()
    {
        await Call(New().AddRetry(new RetryStrategyOptions<int> { MaxRetryAttempts = 1, Delay = TimeSpan.Zero }), Succeed, Fail);
        await Call(New().AddTimeout(TimeSpan.FromMilliseconds(10)), Hang);
        await Call(New().AddFallback(new FallbackStrategyOptions<int> { FallbackAction = _ => Outcome.FromResultAsValueTask(1) }), Fail);
        await Call(New().AddHedging(new HedgingStrategyOptions<int> { MaxHedgedAttempts = 1, Delay = TimeSpan.Zero }), Fail);
        await OpenAndCloseACircuit();
        await Call(New().AddChaosFault(1, () => new InvalidOperationException("meant to fail")), Succeed);
        await Call(New().AddChaosLatency(1, TimeSpan.FromMilliseconds(1)), Succeed);
        await Call(New().AddChaosOutcome(1, () => 1), Succeed);
        await Call(New().AddChaosBehavior(1, _ => ValueTask.CompletedTask), Succeed);
        await Reload();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    ResiliencePipelineBuilder<int> New() => new() { TelemetryListener = _listener };

    async Task OpenAndCloseACircuit()
    {
        var clock = new Clock();
        var builder = New();
        builder.TimeProvider = clock;
        var circuit = new CircuitBreakerStrategyOptions<int> { MinimumThroughput = 2, BreakDuration = TimeSpan.FromSeconds(1) };
        var pipeline = builder.AddCircuitBreaker(circuit).Build();
        await Call(pipeline, Fail);
        await Call(pipeline, Fail);
        clock.Now += 2 * circuit.BreakDuration;
        await Call(pipeline, Succeed);
    }

    async Task Reload()
    {
        using var change = new CancellationTokenSource();
        await using var registry = new ResiliencePipelineRegistry<string>();
        registry.GetOrAddPipeline<int>("reloaded", (builder, context) =>
        {
            builder.TelemetryListener = _listener;
            context.AddReloadToken(change.Token);
        });
        await change.CancelAsync();
    }

    static async Task Call(ResiliencePipelineBuilder<int> builder, params Func<CancellationToken, ValueTask<int>>[] calls)
    {
        var pipeline = builder.Build();
        foreach (var call in calls)
        {
            await Call(pipeline, call);
        }
    }

    static async Task Call(ResiliencePipeline<int> pipeline, Func<CancellationToken, ValueTask<int>> call)
    {
        try
        {
            await pipeline.ExecuteAsync(call, TestContext.Current.CancellationToken);
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or TimeoutRejectedException)
        {
            // What the strategy made of it has been told.
        }
    }

    static ValueTask<int> Succeed(CancellationToken cancellation) => ValueTask.FromResult(1);

    static ValueTask<int> Fail(CancellationToken cancellation) => throw new InvalidOperationException("meant to fail");

    static async ValueTask<int> Hang(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return 1;
    }

    sealed class Listener : TelemetryListener
    {
        readonly HashSet<(string, string, Type)> _told = [];

        public IReadOnlyCollection<(string Name, string Severity, Type Arguments)> Told => _told;

        public override void Write<TResult, TArgs>(in TelemetryEventArguments<TResult, TArgs> args)
        {
            lock (_told)
            {
                _told.Add((args.Event.EventName, args.Event.Severity.ToString(), typeof(TArgs)));
            }
        }
    }

    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.Ticks;
    }
}
