using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class LevelExpansion
{
    public static Expansion Expand(LevelSignal signal, Scope scope)
    {
        var labels = scope.Keep(signal.Per.AsSpan());
        var isBelow = signal.Style == LevelStyle.Rest;
        var unit = signal.Style == LevelStyle.Age ? Seconds.Unit : signal.Whole is null ? signal.Gauge.Unit : Ratio.Unit;
        var quantity = new Quantity(Level(metric => scope.Series(metric)), unit, signal.Per, signal.Subject);
        return new Expansion
        {
            Alerts = scope.Compare(signal, quantity, signal.Limits, limit => LevelRunbook.Notes(signal, limit), isBelow),
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, Help(signal), unit, above: isBelow ? [] : signal.Limits, below: isBelow ? signal.Limits : []),
                    [new Query(Level(metric => scope.Shown(metric)), signal.Per.Legend(signal.Title), labels)],
                    signal.Family,
                    signal.Location),
            ],
        };

        Expr Level(Func<Metric, VectorSelector> select)
        {
            var value = signal.Style == LevelStyle.Age ? Time() - select(signal.Gauge)
                : signal.Whole is null ? select(signal.Gauge)
                : Pairs.Share(signal.Gauge, signal.Whole, select);
            return signal.Style switch
            {
                LevelStyle.Amount => Sum(value, labels.Names()),
                LevelStyle.Rest => Min(value, labels.Names()),
                _ => Max(value, labels.Names()),
            };
        }
    }

    static string Help(LevelSignal signal) =>
        signal.Style == LevelStyle.Age ? $"{Words.Capital(signal.Subject)}."
        : signal.Whole is null ? signal.Gauge.Help : $"{signal.Gauge.Help.TrimEnd('.')}, as a share of {Words.HelpWithin(signal.Whole.Help)}.";
}
