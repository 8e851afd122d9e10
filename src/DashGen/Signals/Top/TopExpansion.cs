using System.Diagnostics;
using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class TopExpansion
{
    public static Expansion Expand(TopSignal signal, Scope scope)
    {
        var all = All(signal, scope, signal.IsTable ? RangeDuration.Range : RangeDuration.RateInterval);
        var fits = signal.By.Aggregate(1L, (product, label) => Math.Min(product * (label.Cardinality.AtMost ?? int.MaxValue), int.MaxValue)) <= signal.AtMost;
        var query = new Query(fits ? all : TopK(signal.AtMost, all), signal.By.Legend(signal.Title), signal.By)
        {
            Instant = signal.IsTable,
            AtMost = fits ? null : signal.AtMost,
        };
        return new Expansion { Panels = [new Panel(Look(signal, isCut: !fits), [query], signal.Family, signal.Location)] };
    }

    static Expr All(TopSignal signal, Scope scope, RangeDuration window) => signal.Quantity switch
    {
        TopQuantity.Rate => Ratios.Rates(scope.Shown(signal.Events), window, signal.By),
        TopQuantity.Quantile => HistogramQuantile(
            (double)signal.Quantile.Value,
            Ratios.Rates(scope.Shown(signal.Events, "_bucket"), window, [.. signal.By, signal.Events.BucketEnd])),
        TopQuantity.Share => Ratios.Share(signal.Events, signal.Whole ?? signal.Events, metric => Ratios.Rates(scope.Shown(metric), window, signal.By)),
        _ => throw new UnreachableException(),
    };

    static Grafana.Panel Look(TopSignal signal, bool isCut)
    {
        var (unit, column, what) = signal.Quantity switch
        {
            TopQuantity.Rate => (signal.Events.Unit.Rate, "per second", $"{signal.Events.Help} Per second"),
            TopQuantity.Quantile => (signal.Events.Unit, QuantileName.Of(signal.Quantile), $"{signal.Events.Help} The {QuantileName.Of(signal.Quantile)}"),
            _ => (Ratio.Unit, "error rate", RatioWords.Share(signal.Events, signal.Whole ?? signal.Events)),
        };
        var description = $"{what}{(signal.By.IsEmpty ? "" : $", by {Words.List(signal.By.Names())}")}{(isCut ? $"; the {signal.AtMost} highest" : "")}{(signal.IsTable ? ", over the dashboard's time range" : "")}.";
        return signal.IsTable ? Looks.Ranking(signal.Title, description, unit, column)
            : signal.Quantity == TopQuantity.Rate && unit.Dimension == Dimension.Count ? TopLooks.Requests(signal.Title, description)
            : Looks.Trend(signal.Title, description, unit);
    }
}
