using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

static class RatioExpansion
{
    public static Expansion Expand(RatioSignal signal, Scope scope)
    {
        // Hits are of themselves and of misses; nobody takes them for a share of anything else.
        var measured = signal.Style == RatioStyle.Hits ? Conventions.Measured(signal.Part) : null;
        var ratio = Record(scope, signal.Part, signal.Whole, signal.Rest, signal.Per, signal.Window, signal.Location, measured);
        var quantity = new Quantity(scope.Recorded(ratio), ratio.Unit, signal.Per, Subject(signal));
        var below = signal.Style == RatioStyle.Hits;

        // Recorded as well, so that both lines of a panel are over the same window and for the same labels.
        var beside = signal.Beside is { } other ? Record(scope, other, signal.Whole, null, signal.Per, signal.Window, signal.Location) : null;
        return new Expansion
        {
            Recordings = beside is null ? [ratio] : [ratio, beside],
            Alerts = scope.Compare(signal, quantity, signal.Limits, limit => RatioRunbook.Notes(signal, scope, limit), below),
            Panels = [new Panel(Look(signal), [Own(signal, scope, ratio), .. Beside(signal, scope, beside)], signal.Family, signal.Location)],
        };
    }

    /// <summary>The recorded share of a part; objectives share it, so a window is computed once for all who need it.</summary>
    public static Recording Record(
        Scope scope, Metric part, Metric? whole, Metric? rest, EquatableArray<LabelSchema> per, TimeSpan window, SourceLocation location, string? measured = null)
    {
        var labels = scope.Keep(per.AsSpan());
        var share = Share(metric => Ratios.Rates(scope.Series(metric), window, labels), part, whole, rest);
        var operation = $"ratio_rate{Conventions.Window(window)}";
        return new Recording(
            Conventions.Record(per.AsSpan(), measured ?? Conventions.Measured(part, whole, rest), operation), share, Ratio.Unit, labels, location);
    }

    static Expr Share(Func<Metric, Expr> rates, Metric part, Metric? whole, Metric? rest) =>
        rest is null ? Ratios.Share(part, whole ?? part, rates) : Ratios.Between(rates(part), rates(rest));

    static Query Own(RatioSignal signal, Scope scope, Recording ratio)
    {
        Expr recorded = scope.ShownRecorded(ratio);
        return new Query(
            signal.Style == RatioStyle.Success ? 1 - recorded : recorded,
            signal.Per.Legend(signal.Style == RatioStyle.Errors ? Conventions.Selected(signal.Part) : signal.Title),
            ratio.Labels);
    }

    static IEnumerable<Query> Beside(RatioSignal signal, Scope scope, Recording? ratio) => (ratio, signal.Beside) switch
    {
        ({ } recorded, { } beside) => [new Query(scope.ShownRecorded(recorded), signal.Per.Legend(Conventions.Selected(beside)) + (signal.Per.IsEmpty ? "" : $" {Conventions.Selected(beside)}"), recorded.Labels)],
        _ => [],
    };

    static Grafana.Panel Look(RatioSignal signal) => signal.Style switch
    {
        RatioStyle.Errors => Looks.Trend(signal.Title, RatioWords.Of(signal), Ratio.Unit, signal.Limits) with { Overrides = Colours(signal) },
        RatioStyle.Success => Looks.Gauge(signal.Title, RatioWords.Of(signal), Complements(signal.Limits)),
        _ => Looks.Gauge(signal.Title, RatioWords.Of(signal), signal.Limits),
    };

    /// <summary>Errors are red and what stands beside them orange, unless each value of a label has a line.</summary>
    static Grafana.EquatableArray<FieldOverride> Colours(RatioSignal signal) => (signal.Per.IsEmpty, signal.Beside) switch
    {
        (true, not null) => [Colour("A", Color.Red), Colour("B", Color.Orange)],
        (true, null) => [Colour("A", Color.Red)],
        _ => [],
    };

    static FieldOverride Colour(string query, Color color) => new(FieldMatcher.ByQuery(query)) { Color = FieldColor.Fixed(color) };

    static EquatableArray<Limit> Complements(EquatableArray<Limit> limits) =>
        [.. limits.Select(limit => limit with { Value = (double)(1 - (decimal)limit.Value) })];

    /// <summary>What is compared; of requests everybody knows what an error rate is.</summary>
    static string Subject(RatioSignal signal) => (signal.Style, signal.Of) switch
    {
        _ when signal.Subject is { } subject => subject,
        (RatioStyle.Hits, _) => Words.TitleWithin(signal.Title),
        (RatioStyle.Errors, RatioSignal.Requests) => "error rate",
        _ => $"share of {signal.Of} that fail",
    };
}
