using System.Diagnostics;
using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class TopExpansion
{
    public static Expansion Expand(TopSignal signal, Scope scope)
    {
        var all = All(signal, scope, signal.IsTable ? RangeDuration.Range : RangeDuration.RateInterval);
        var fits = signal.By.Aggregate(1L, (product, label) => product * (label.Cardinality.AtMost ?? int.MaxValue)) <= signal.AtMost;
        var query = new Query(fits ? all : TopK(signal.AtMost, all), signal.By.Legend(signal.Title), signal.By)
        {
            Instant = signal.IsTable,
            AtMost = fits ? null : signal.AtMost,
        };
        return new Expansion { Panels = [new Panel(Look(signal), [query], signal.Family, signal.Location)] };
    }

    static Expr All(TopSignal signal, Scope scope, RangeDuration window) => signal.Quantity switch
    {
        TopQuantity.Rate => Ratios.Rates(scope.Shown(signal.Events), window, signal.By),
        TopQuantity.Quantile => HistogramQuantile(
            (double)signal.Quantile.Value,
            Ratios.Rates(scope.Shown(signal.Events, "_bucket"), window, [.. signal.By, new LabelSchema("le", new Cardinality(signal.Events.Schema.Buckets.Count + 1))])),
        TopQuantity.Share => Ratios.Of(
            Ratios.Rates(scope.Shown(signal.Events), window, signal.By), Ratios.Rates(scope.Shown(signal.Whole ?? signal.Events), window, signal.By)),
        _ => throw new UnreachableException(),
    };

    static Grafana.Panel Look(TopSignal signal)
    {
        var (unit, what) = signal.Quantity switch
        {
            TopQuantity.Rate => (signal.Events.Unit.Rate, "events per second"),
            TopQuantity.Quantile => (signal.Events.Unit, $"{QuantileName.Of(signal.Quantile)}"),
            _ => (Ratio.Unit, "share of errors"),
        };
        var description = $"The {what} by {Words.List(signal.By.Names())}, the {signal.AtMost} highest.";
        return signal.IsTable ? Looks.Ranking(signal.Title, description, unit)
            : signal.Quantity == TopQuantity.Rate ? TopLooks.Requests(signal.Title, description)
            : Looks.Trend(signal.Title, description, unit);
    }
}
