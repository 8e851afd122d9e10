using DashGen;
using static DashGen.Signals;

namespace Definitions.AspNetShop;

/// <summary>Takes orders. Older than the storefront, and measured by prometheus-net.</summary>
public static class Orders
{
    static readonly Gauge<NoLabels> Backlog = new("orders_backlog", "Orders that are not yet handed to the warehouse.");

    public static Service Service => new("orders")
    {
        Owner = Teams.Shop,
        Scrape = new(Port: 8080) { Every = 15.Seconds, Health = new("/healthz") },
        Metrics = [.. PrometheusNet.Metrics, Backlog],
        Signals =
        [
            Reachable(critical: 2.Minutes, alert: "OrdersDown"),
            .. PrometheusNet.Watch(cores: 1, errors: 1.Percent.For(5.Minutes), latency: 1.Seconds.For(10.Minutes), cpu: 80.Percent.For(10.Minutes), threads: 200.For(10.Minutes)),
            Level(Backlog, title: "Order Backlog", warning: 500.For(15.Minutes), alert: "OrderBacklog", subject: "number of orders that wait") with
            {
                Advice = new()
                {
                    Meaning = "Orders are taken and not handed to the warehouse. Customers wait for what nobody packs yet.",
                    Causes = ["The warehouse's system is down, slow or refuses orders.", "One order cannot be handed over and holds up those behind it.", "Far more orders than usual: a sale, or a batch."],
                    Checks = ["Does the backlog fall at all? If not, nothing is handed over: look at the log for the error of the last attempt.", "Does the warehouse's system answer? Ask its owners.", "Is it always the same order? Set it aside, so that the others go on."],
                },
            },
        ],
        Routing = [Severity.Critical.To(Teams.ShopPager), Severity.Warning.To(Teams.ShopChat)],
    };
}
