using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class LatencyExpansion
{
    public static Expansion Expand(LatencySignal signal, Scope scope)
    {
        if (signal.Duration is ISummary summary)
        {
            var labels = scope.Keep(signal.Per.AsSpan()).Names();
            return Expand(signal, scope, quantile => Max(scope.Series(summary.Quantile(quantile)), labels), quantile => Max(scope.Shown(summary.Quantile(quantile)), labels));
        }

        var buckets = Buckets(scope, signal.Duration, signal.Per, signal.Window, signal.Location);
        return Expand(signal, scope, quantile => HistogramQuantile((double)quantile.Value, scope.Recorded(buckets)), quantile => HistogramQuantile((double)quantile.Value, scope.ShownRecorded(buckets))) with
        {
            Recordings = [buckets],
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

    /// <param name="signal">The signal.</param>
    /// <param name="scope">Its service and stack.</param>
    /// <param name="compared">A quantile as alerts compare it.</param>
    /// <param name="shown">A quantile as panels show it.</param>
    static Expansion Expand(LatencySignal signal, Scope scope, Func<Ratio, Expr> compared, Func<Ratio, Expr> shown)
    {
        var quantity = new Quantity(compared(signal.Quantile), signal.Duration.Unit, signal.Per, $"{Name(signal.Quantile)} of the {signal.Subject}");
        return new Expansion
        {
            Alerts = scope.Compare(signal, quantity, signal.Limits, limit => LatencyRunbook.Notes(signal, limit)),
            Panels =
            [
                new Panel(Look(signal), [.. signal.Shown.Select(Line)], signal.Family, signal.Location),
                .. signal.HasFigures ? signal.Shown.Select(Figure) : [],
            ],
        };

        Query Line(Ratio quantile)
        {
            var name = Name(quantile);
            var legend = signal.Shown.Count == 1 ? signal.Per.Legend(name) : signal.Per.IsEmpty ? name : $"{signal.Per.Legend(name)} {name}";
            return new Query(shown(quantile), legend, scope.Keep(signal.Per.AsSpan()));
        }

        // A number; coloured by the limits where it is the quantile that they are for.
        Panel Figure(Ratio quantile) => new(
            TopLooks.Figure($"{Name(quantile)} {signal.Title}", $"The {Name(quantile)} of the {Described(signal)}.", signal.Duration.Unit, quantile == signal.Quantile ? signal.Limits : []),
            [Line(quantile)],
            signal.Family,
            signal.Location);
    }

    static Grafana.Panel Look(LatencySignal signal) =>
        Looks.Trend(signal.Title, $"The {Words.List([.. signal.Shown.Select(Name)])} of the {Described(signal)}.", signal.Duration.Unit, signal.Limits);

    /// <summary>Of what the quantiles are; a process decides itself over how long it computes them.</summary>
    static string Described(LatencySignal signal) => signal.Subject + Slowest(signal) + (signal.Duration is ISummary ? "" : $", over {Words.Duration(signal.Window)}");

    /// <summary>Which of several a quantile of a summary is that of: <c>, of the slowest kind and instance</c>; empty of a histogram, which has one of all.</summary>
    internal static string Slowest(LatencySignal signal)
    {
        if (signal.Duration is not ISummary)
        {
            return "";
        }

        EquatableArray<LabelSchema> merged =
        [
            .. signal.Duration.Labels.Append(((GroupLabel<NoLabels>)TargetLabel.Instance).Schema)
                .Where(label => !signal.Per.Any(per => per.Name == label.Name) && !signal.Duration.Matchers.Any(matcher => matcher.Op == MatchOp.Equal && matcher.Name == label.Name)),
        ];
        return merged.IsEmpty ? "" : $", of the slowest {merged.Spoken()}";
    }

    static string Name(Ratio quantile) => QuantileName.Of(quantile);
}
