using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class LevelExpansion
{
    public static Expansion Expand(LevelSignal signal, Scope scope)
    {
        var labels = scope.Keep(signal.Per.AsSpan());
        var isBelow = signal.Style == LevelStyle.Rest;
        var quantity = new Quantity(Level(scope.Series(signal.Gauge)), signal.Gauge.Unit, signal.Per, signal.Subject);
        return new Expansion
        {
            Alerts = scope.Compare(signal, quantity, signal.Limits, limit => LevelRunbook.Notes(signal, limit), isBelow),
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, signal.Gauge.Help, signal.Gauge.Unit, above: isBelow ? [] : signal.Limits, below: isBelow ? signal.Limits : []),
                    [new Query(Level(scope.Shown(signal.Gauge)), signal.Per.Legend(signal.Title), labels)],
                    signal.Family,
                    signal.Location),
            ],
        };

        Expr Level(VectorSelector gauge) => signal.Style switch
        {
            LevelStyle.Amount => Sum(gauge, labels.Names()),
            LevelStyle.Rest => Min(gauge, labels.Names()),
            _ => Max(gauge, labels.Names()),
        };
    }
}
