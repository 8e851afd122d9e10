using System.Globalization;
using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class BandsExpansion
{
    /// <summary>The lowest and highest power of ten that is told apart: 0.01/s to 1000/s.</summary>
    const int Lowest = -2, Highest = 3;

    static readonly LabelSchema Band = new("band", new Cardinality(Highest - Lowest + 1))
    {
        Values = [.. Enumerable.Range(Lowest, Highest - Lowest + 1).Select(power => Math.Pow(10, power).ToString(CultureInfo.InvariantCulture))],
    };

    public static Expansion Expand(BandsSignal signal, Scope scope)
    {
        var counted = new Recording(
            Recorded(signal),
            InBands(Ratios.Rates(scope.Series(signal.Events), Scope.Window, scope.Keep(signal.Of)), scope.Kept),
            new MetricUnit(Dimension.Count),
            scope.Keep(Band),
            signal.Location);
        return new Expansion
        {
            Recordings = [counted],
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, $"{signal.Events.Help} How many values of {signal.Of.Name} there are up to each rate; the last band has no upper end.", counted.Unit),
                    [new Query(scope.ShownRecorded(counted), "up to {{band}}/s", counted.Labels)],
                    signal.Family,
                    signal.Location),
            ],
        };
    }

    /// <summary>The name of the series that holds how many values are in each band.</summary>
    public static string Recorded(BandsSignal signal) => Conventions.Record([Band], $"{Conventions.Measured(signal.Events)}_{signal.Of.Name}", "count5m");

    static Aggregation InBands(Expr rates, EquatableArray<LabelSchema> by)
    {
        var power = new Call(Functions.Clamp, [new Call(Functions.Ceil, [new Call(Functions.Log10, [rates > 0])]), Number(Lowest), Number(Highest)]);
        return CountValues(Band.Name, new Binary(Number(10), BinaryOp.Power, power), by.Names());
    }
}
