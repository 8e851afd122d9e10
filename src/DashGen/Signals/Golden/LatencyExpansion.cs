using static DashGen.PromQL.Build;

namespace DashGen;

static class LatencyExpansion
{
    public static Expansion Expand(LatencySignal signal, Scope scope)
    {
        var buckets = Buckets(scope, signal.Duration, signal.Per, signal.Window, signal.Location);
        var quantity = new Quantity(
            HistogramQuantile((double)signal.Quantile.Value, scope.Recorded(buckets)),
            signal.Duration.Unit,
            signal.Per,
            $"{Name(signal.Quantile)} of the {signal.Subject}");
        return new Expansion
        {
            Recordings = [buckets],
            Alerts = scope.Compare(signal, quantity, signal.Limits, limit => LatencyRunbook.Notes(signal, limit)),
            Panels =
            [
                new Panel(Look(signal), [.. signal.Shown.Select(quantile => Line(signal, scope, buckets, quantile))], signal.Family, signal.Location),
                .. signal.HasFigures ? signal.Shown.Select(quantile => Figure(signal, scope, buckets, quantile)) : [],
            ],
        };
    }

    /// <summary>The recorded rates of a histogram's buckets, which every quantile of it reads.</summary>
    public static Recording Buckets(Scope scope, Metric duration, EquatableArray<LabelSchema> per, TimeSpan window, SourceLocation location)
    {
        var le = duration.BucketEnd;
        var labels = scope.Keep([.. per, le]);
        return new Recording(
            Conventions.Record([.. per, le], $"{Conventions.Measured(duration)}_bucket", $"rate{Conventions.Window(window)}"),
            Ratios.Rates(scope.Series(duration, "_bucket"), window, labels),
            new MetricUnit(Dimension.Count).Rate,
            labels,
            location);
    }

    static Query Line(LatencySignal signal, Scope scope, Recording buckets, Ratio quantile)
    {
        var name = Name(quantile);
        var legend = signal.Shown.Count == 1 ? signal.Per.Legend(name) : signal.Per.IsEmpty ? name : $"{signal.Per.Legend(name)} {name}";
        return new Query(HistogramQuantile((double)quantile.Value, scope.ShownRecorded(buckets)), legend, scope.Keep(signal.Per.AsSpan()));
    }

    /// <summary>A number; coloured by the limits where it is the quantile that they are for.</summary>
    static Panel Figure(LatencySignal signal, Scope scope, Recording buckets, Ratio quantile) => new(
        TopLooks.Figure($"{Name(quantile)} {signal.Title}", $"The {Name(quantile)} of the {signal.Subject}, over {Words.Duration(signal.Window)}.", signal.Duration.Unit, quantile == signal.Quantile ? signal.Limits : []),
        [Line(signal, scope, buckets, quantile)],
        signal.Family,
        signal.Location);

    static Grafana.Panel Look(LatencySignal signal) =>
        Looks.Trend(signal.Title, $"The {Words.List([.. signal.Shown.Select(Name)])} of the {signal.Subject}, over {Words.Duration(signal.Window)}.", signal.Duration.Unit, signal.Limits);

    static string Name(Ratio quantile) => QuantileName.Of(quantile);
}
