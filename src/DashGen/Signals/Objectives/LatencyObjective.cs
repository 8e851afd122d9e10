using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>A promised share of events that take no longer than a bound of the histogram's buckets.</summary>
internal sealed record LatencyObjective : Objective
{
    internal LatencyObjective(string title, string alert, SourceLocation location) : base(title, alert, location)
    {
    }

    internal required Metric Duration { get; init; }

    /// <summary>The bound, in the metric's unit.</summary>
    internal required double Bound { get; init; }

    /// <summary>The bound.</summary>
    internal required TimeSpan Within { get; init; }

    /// <summary>The bound as a person writes it.</summary>
    internal string BoundText => Words.Duration(Within);

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Duration];

    internal override string Promise => $"{Target} of {Of} {(Of == Requests ? "are answered within" : "take no longer than")} {BoundText}";

    internal override Recording BadShare(Scope scope, TimeSpan window)
    {
        var good = Good(scope, window);
        var all = Ratios.Rates(scope.Series(Duration, "_count"), window, scope.Kept);
        return new Recording(
            Conventions.Record([], Slow, $"ratio_rate{Conventions.Window(window)}"),
            1 - (good / (all > 0)),
            Ratio.Unit,
            scope.Kept,
            Location);
    }

    internal override EquatableArray<Recording> BadInPeriod(Scope scope)
    {
        var all = Ratios.Rates(scope.Series(Duration, "_count"), Scope.Window, scope.Kept);
        return ErrorBudget.Weighted(this, scope, Slow, $"{Conventions.Measured(Duration)}_count", all - Good(scope, Scope.Window), all);
    }

    internal override Expr Events(Scope scope, TimeSpan window) => Sum(Increase(scope.Series(Duration, "_count"), window), scope.Kept.Names());

    internal override EquatableArray<VectorSelector> Measured(Scope scope) => [Bucket(scope)];

    internal override string MeasuredBy(Scope scope) => $"a bucket of {Duration.Name} that ends at {BoundText}";

    internal override Expansion Violation(Scope scope, Limit limit)
    {
        var buckets = LatencyExpansion.Buckets(scope, Duration, [], Scope.Window, Location);
        var quantile = HistogramQuantile((double)Target.Value, scope.Recorded(buckets));
        var quantity = new Quantity(quantile, Duration.Unit, [], $"p{Words.Number((double)(Target.Value * 100))} of the time {(Of == Requests ? "to answer" : $"of {Of}")}");
        return new Expansion
        {
            Recordings = [buckets],
            Alerts = [.. scope.Compare(this, quantity, [limit], _ => ObjectiveRunbook.Violated(this, scope)).Select(alert => alert with { Panel = PanelOfQuantile(scope) })],
        };
    }

    /// <summary>The panel in which a signal shows the quantile of the promise; the objective's own shows a share.</summary>
    string PanelOfQuantile(Scope scope) => scope.Service.Signals.OfType<LatencySignal>()
        .FirstOrDefault(signal => signal.Duration == Duration && signal.Per.IsEmpty && signal.Shown.Contains(Target))?.Title ?? Title;

    string Slow => $"{Conventions.Measured(Duration)}_{Conventions.Above(Within)}";

    Expr Good(Scope scope, TimeSpan window) => Ratios.Rates(Bucket(scope), window, scope.Kept);

    /// <summary>What took no longer than the bound.</summary>
    VectorSelector Bucket(Scope scope)
    {
        var buckets = scope.Series(Duration, "_bucket");
        return buckets with { Matchers = [.. buckets.Matchers, LabelNumber.Select("le", Bound, scope.Stack.Versions)] };
    }
}
