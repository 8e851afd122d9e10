using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class SaturationExpansion
{
    public static Expansion Expand(SaturationSignal signal, Scope scope)
    {
        var labels = scope.Keep(signal.Per.AsSpan());
        var level = Share(signal, metric => scope.Series(metric), labels) is { } share
            ? new Quantity(share, Ratio.Unit, signal.Per, $"share of the {signal.Subject} in use")
            : new Quantity(Used(m => scope.Series(m), signal.Used), signal.Used.Unit, signal.Per, signal.Used.Unit.Dimension == Dimension.Count ? $"number of {signal.Subject}" : $"{signal.Subject} in use");

        return new Expansion
        {
            Alerts =
            [
                .. scope.Compare(signal, level, signal.Limits, limit => SaturationRunbook.Notes(signal, limit))
                    .Select(alert => Whole(signal) is null ? alert : alert with { Panel = ShareTitle(signal) }),
            ],
            Panels =
            [
                new Panel(
                    Looks.Trend(
                        signal.Title, Description(signal), signal.Used.Unit, Whole(signal) is null ? signal.Limits : []),
                    [
                        .. signal.Metrics.Select(metric => new Query(
                            Used(m => scope.Shown(m), metric),
                            signal.Metrics.Count == 1 && metric.Matchers.IsEmpty ? signal.Per.Legend("") : $"{Name(signal, metric)} {signal.Per.Legend("")}",
                            labels)),
                    ],
                    signal.Family,
                    signal.Location),
                .. SharePanel(signal, scope, labels),
            ],
        };

        Expr Used(Func<Metric, VectorSelector> select, Metric metric) => Max(select(metric), labels.Names());
    }

    /// <summary>What the lines are, where there are several.</summary>
    static string Description(SaturationSignal signal) => signal.Metrics.Count == 1
        ? $"The {signal.Subject}, {By(signal)}."
        : $"The {signal.Subject}: {Words.List([.. signal.Metrics.Select(metric => metric.Matchers.IsEmpty ? Words.HelpWithin(metric.Help) : Name(signal, metric))])}, {By(signal)}.";

    /// <summary>The compared share, where the first panel shows amounts.</summary>
    static IEnumerable<Panel> SharePanel(SaturationSignal signal, Scope scope, EquatableArray<LabelSchema> labels)
    {
        if (!signal.Limits.IsEmpty && Share(signal, metric => scope.Shown(metric), labels) is { } share)
        {
            yield return new Panel(
                Looks.Trend(ShareTitle(signal), $"The share of the {signal.Subject} that is used, {By(signal)}.", Ratio.Unit, signal.Limits),
                [new Query(share, signal.Per.Legend(""), labels)],
                signal.Family,
                signal.Location);
        }
    }

    /// <summary>What a line is called: by what is selected, unless that is alike for another metric.</summary>
    static string Name(SaturationSignal signal, Metric metric) =>
        signal.Metrics.Count(other => Conventions.Selected(other) == Conventions.Selected(metric)) > 1 ? Words.Help(metric.Help) : Conventions.Selected(metric);

    static string By(SaturationSignal signal) => signal.Per.IsEmpty ? "where it is highest" : $"by {signal.Per.Spoken()}";

    static string ShareTitle(SaturationSignal signal) => $"{signal.Title}, share";

    /// <summary>What is used as a share of what there is; null where the capacity is a number.</summary>
    static Expr? Share(SaturationSignal signal, Func<Metric, VectorSelector> select, EquatableArray<LabelSchema> labels)
    {
        var share = signal switch
        {
            { OutOf: { } whole } => Pairs.Share(signal.Used, whole, select),
            { Free: { } free } => Pairs.ShareOfBoth(signal.Used, free, select),
            _ => null,
        };
        return share is null ? null : Max(share, labels.Names());
    }

    static Metric? Whole(SaturationSignal signal) => signal.OutOf ?? signal.Free;
}
