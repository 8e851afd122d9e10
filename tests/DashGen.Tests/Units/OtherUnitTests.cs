using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Units;

/// <summary>What is neither a time, an amount of data, a share nor a moment: money, degrees, things for each of others.</summary>
public sealed class OtherUnitTests
{
    public readonly struct Euros : IUnit
    {
        public static MetricUnit Unit => new(Dimension.Other) { Symbol = "€" };
    }

    public readonly struct Items : IUnit
    {
        public static MetricUnit Unit => new(Dimension.Count);
    }

    static readonly Counter<NoLabels, Euros> Revenue = new("shop_revenue_euros_total", "What was earned.");
    static readonly Gauge<NoLabels, Euros> Held = new("shop_held_euros", "What is held back.");
    static readonly Histogram<NoLabels, Euros> Basket = new("shop_basket_euros", "What an order comes to.") { Buckets = [5, 20, 100, 500] };
    static readonly Histogram<NoLabels, Items> Lines = new("shop_order_lines", "Lines of an order.") { Buckets = [1, 5, 20] };
    static readonly Counter<NoLabels> Orders = new("shop_orders_total", "Orders.");

    static Service With(params Signal[] signals) => Fixture.Service with { Metrics = [Revenue, Held, Basket, Lines, Orders], Signals = [.. signals], Objectives = [] };

    static ServiceBundle Of(Signal signal) => Bundle.Expand([Fixture.Stack(With(signal))]).Stacks[0].Services[0];

    static Grafana.Unit Unit(Signal signal) => ((Grafana.TimeSeriesPanel)Of(signal).Panels[0].Look).Unit!.Value;

    static InstantVector<NoLabels> Mean<U>(Histogram<NoLabels, U> histogram)
        where U : IUnit => histogram.Total.Over(5.Minutes).Rate().Sum() / histogram.Observations.Over(5.Minutes).Rate().Sum();

    [Fact]
    public void A_mean_of_money_is_money_and_one_of_things_is_no_share()
    {
        Assert.Equal(Grafana.Unit.Suffix(" €"), Unit(Chart(Mean(Basket), title: "Basket", help: "What an order comes to.")));
        Assert.Equal(Grafana.Unit.Short, Unit(Chart(Mean(Lines), title: "Lines", help: "Lines of an order.")));
        Assert.Equal(Grafana.Unit.Suffix(" €"), Unit(Chart(Revenue.Series.Over(5.Minutes).Rate().Sum() / Orders.Series.Over(5.Minutes).Rate().Sum(), title: "Mean", help: "What an order comes to.")));
    }

    [Fact]
    public void Money_of_money_is_a_share() =>
        Assert.Equal(Grafana.Unit.PercentUnit, Unit(Chart(Held.Series.Max() / Held.Series.Over(1.Hours).Max().Max(), title: "Held", help: "What is held back.")));

    [Fact]
    public void It_is_told_with_its_symbol_in_panels_and_messages()
    {
        Assert.Equal(Grafana.Unit.Suffix(" €/s"), Unit(Events(Revenue, Family.Golden, title: "Revenue")));
        var summary = Of(Condition(warning: (Mean(Basket) < 8).For(5.Minutes), alert: "SmallBaskets", title: "Basket", meaning: "People buy little.")).Alerts[0].Summary.ToString();
        Assert.Equal("shop: basket {{ $value | humanize }} €, below 8 €", summary);
    }

    [Fact]
    public void Bare_numbers_are_what_it_is_compared_with()
    {
        var service = With(
            Level(Held, title: "Held", warning: 500.For(5.Minutes), alert: "MuchHeld", subject: "amount that is held back"),
            Condition(warning: (Mean(Basket) < 8).For(5.Minutes), alert: "SmallBaskets", title: "Basket", meaning: "People buy little."),
            Condition(warning: (Mean(Lines) < 2).For(5.Minutes), alert: "SmallOrders", title: "Lines", meaning: "People buy little."),
            Chart(Revenue.Series.Over(RangeDuration.RateInterval).Rate().Sum(), title: "Revenue", help: "What is earned."),
            Chart(Orders.Series.Over(RangeDuration.RateInterval).Rate().Sum(), title: "Orders", help: "Orders a second."));
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(service)])), found => found.Severity != DiagnosticSeverity.Note);
    }

    [Fact]
    public void It_is_compared_with_nothing_of_another_kind() =>
        Assert.Contains("compares € and seconds", Fixture.One("DG1029", With(Condition(warning: (Held.Series > 30.Seconds).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so."))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rate_of_events_is_compared_with_events_a_second() => Assert.EndsWith(
        ", above 0.5/s",
        Of(Condition(warning: (Orders.Series.Over(5.Minutes).Rate().Sum() > 0.5.PerSecond).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.")).Alerts[0].Summary.ToString(),
        StringComparison.Ordinal);
}
