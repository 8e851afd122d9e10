using DashGen;
using static DashGen.Signals;

namespace Definitions.AspNetShop;

public sealed class Payment : LabelSet<Payment>
{
    public static readonly Label<Payment> Method = new("payment_method", values: ["card", "invoice", "voucher"]);
}

/// <summary>What customers see. Measured by .NET itself and exported by OpenTelemetry; calls the orders service through Polly.</summary>
public static class Storefront
{
    static readonly Counter<Payment> Checkouts = new("shop_checkouts_total", "Checkouts that customers completed.");

    public static Service Service => new("storefront")
    {
        Owner = Teams.Shop,
        Scrape = new(Port: 8080) { Every = 15.Seconds, Health = new("/healthz") },
        Metrics = [.. AspNetCore.Metrics, .. Kestrel.Metrics, .. HttpClientCalls.Metrics, .. PollyResilience.Metrics, .. DotNetRuntime.Metrics, Checkouts],
        Signals =
        [
            Reachable(critical: 2.Minutes, alert: "StorefrontDown"),
            .. AspNetCore.Watch(errors: 2.Percent.For(5.Minutes), latency: 0.5.Seconds.For(10.Minutes), drop: 30.Percent.For(10.Minutes)),
            Events(Checkouts, Family.Golden, title: "Checkouts", by: [Payment.Method]),
            .. HttpClientCalls.Watch(errors: 5.Percent.For(5.Minutes), latency: 1.Seconds.For(10.Minutes)),
            .. PollyResilience.Watch(open: 1.Minutes),
            .. Kestrel.Watch(queue: 50.For(5.Minutes)),
            .. DotNetRuntime.Watch(cores: 2, cpu: 80.Percent.For(10.Minutes), pauses: 10.Percent.For(10.Minutes), queue: 100.For(5.Minutes), exceptions: 20.PerSecond.For(10.Minutes)),
        ],
        Objectives = [Availability(bad: AspNetCore.Requests[AspNetCore.ServerError], outOf: AspNetCore.Requests, target: 99.5.Percent, over: 30.Days)],
        Routing = [Severity.Critical.To(Teams.ShopPager), Severity.Warning.To(Teams.ShopChat)],
    };
}
