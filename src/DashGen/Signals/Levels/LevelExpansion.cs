using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class LevelExpansion
{
    public static Expansion Expand(LevelSignal signal, Scope scope)
    {
        var labels = scope.Keep(signal.Per.AsSpan());
        var isBelow = signal.Style is LevelStyle.Rest or LevelStyle.Until;
        var unit = signal.Gauge.Unit.Dimension == Dimension.Timestamp ? Seconds.Unit : signal.Whole is null ? signal.Gauge.Unit : Ratio.Unit;
        return new Expansion
        {
            Alerts = [.. signal.Limits.SelectMany(Alert)],
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, Help(signal), unit, above: isBelow ? [] : signal.Limits, below: isBelow ? signal.Limits : []) with
                    {
                        // What lies ahead or behind may have passed 0, and what is never below it begins there.
                        Min = signal.Gauge.Schema.Minimum is >= 0 || signal.Style == LevelStyle.Share ? 0 : null,
                        AxisSoftMin = signal.Gauge.Schema.Minimum is >= 0 || signal.Style == LevelStyle.Share ? null : CustomScope.SoftMin(unit),
                    },
                    [new Query(Level(metric => scope.Shown(metric), signal.Limits.MaxBy(limit => limit.Value)), signal.Per.Legend(signal.Title), labels)],
                    signal.Family,
                    signal.Location),
            ],
        };

        IEnumerable<Alert> Alert(Limit limit) => scope.Compare(
            signal, new Quantity(Level(metric => scope.Series(metric), limit), unit, signal.Per, signal.Subject), [limit], limit => LevelRunbook.Notes(signal, limit), isBelow);

        Expr Level(Func<Metric, VectorSelector> select, Limit? limit)
        {
            var value = signal.Style == LevelStyle.Age ? Time() - (limit is null ? select(signal.Gauge) : LastTime.Known(scope, select(signal.Gauge), signal.Gauge, TimeSpan.FromSeconds(limit.Value)))
                : signal is { Style: LevelStyle.Until, Gauge.Unit.Dimension: Dimension.Timestamp } ? select(signal.Gauge) - Time()
                : signal.Whole is null ? select(signal.Gauge)
                : Pairs.Share(signal.Gauge, signal.Whole, select);
            return signal.Style switch
            {
                LevelStyle.Amount when signal.Gauge.QuantileOf is null => Sum(value, labels.Names()),
                LevelStyle.Rest or LevelStyle.Until => Min(value, labels.Names()),
                _ => Max(value, labels.Names()),
            };
        }
    }

    static string Help(LevelSignal signal) =>
        signal.Style is LevelStyle.Age or LevelStyle.Until ? $"{Words.Capital(signal.Subject)}."
        : signal.Whole is null ? signal.Gauge.Help : $"{signal.Gauge.Help.TrimEnd('.')}, as a share of {Words.HelpWithin(signal.Whole.Help)}.";
}
