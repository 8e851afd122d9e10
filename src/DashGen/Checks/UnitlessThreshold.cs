using DashGen.PromQL;

namespace DashGen;

/// <summary>a threshold does not say what it is of.</summary>
static class UnitlessThreshold
{
    public static Rule Rule { get; } = new(
        "DG3007",
        DiagnosticSeverity.Error,
        "a threshold does not say what it is of",
        """
        A bare number beside seconds, milliseconds or bytes is in whatever unit the metric has, which whoever reads the definition cannot
        see, and beside a share 10 is 1,000 %, though 10 % was meant: such an alert fires for ever or never. A threshold with its unit is
        converted, and one of another kind does not pass. 0 is the same in every unit. There may well be 8 messages for each consumer, and
        3 times as much as usual, so beside a quotient of two counts, or of a metric and itself, it is a warning, for numbers that are likely
        to be meant as a percentage.
        """,
        """
        (Available.Series / Total.Series < 10).For(5.Minutes)      // DG3007
        (Available.Series / Total.Series < 10.Percent).For(5.Minutes)
        """,
        Find)
    {
        Explains = ["DG1016", "DG4006"],
    };

    /// <summary>Of counts, fewer than so many for each of something else are no percentage that somebody would be told of.</summary>
    const double LeastPercentage = 5;

    /// <summary>Seconds since 1970 that nobody writes who means a moment, and everybody who means how long ago it was.</summary>
    const double Year1973 = 1e8;

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            Signals(rule, context, bundle.Service);
            Scope? scope = null;
            foreach (var signal in bundle.Service.Signals)
            {
                foreach (var comparison in signal.Exprs.SelectMany(expr => expr.Descendants()).OfType<Binary>().Where(binary => binary.Op.IsComparison()))
                {
                    scope ??= new Scope(stack, bundle.Service);
                    foreach (var (number, other) in new[] { (comparison.Right, comparison.Left), (comparison.Left, comparison.Right) })
                    {
                        if (number is NumberLiteral { Unit: null, Value: not 0 } bare && scope.Know(other).Unit is { } unit && Problem(bare.Value, unit, scope, other) is ({ } compared, var severity))
                        {
                            context.Report(rule with { Severity = severity }, signal.Location, $"{signal.Called} compares {compared} with {Words.Figure(bare.Value)}", Hint(unit, bare.Value));
                        }
                    }
                }
            }
        }
    }

    /// <summary>Ready-made signals that take a number of things, on what has a unit.</summary>
    static void Signals(Rule rule, CheckContext context, Service service)
    {
        foreach (var level in service.Signals.OfType<LevelSignal>().Where(level => level.IsOfThings && HasUnit(level.Gauge) && (level.Limits.Any(IsOfSome) || level.Gauge.Unit.Dimension == Dimension.Timestamp)))
        {
            context.Report(
                rule,
                level.Location,
                $"{level.Called} {(level.Limits.IsEmpty ? "shows" : "compares")} {Words.Unit(level.Gauge.Unit)} {(level.Limits.IsEmpty ? "as a number of things" : $"with {level.Limits[0].Text}")}",
                Instead(level));
        }

        foreach (var saturation in service.Signals.OfType<SaturationSignal>().Where(saturation => saturation.Capacity is not null && HasUnit(saturation.Used)))
        {
            context.Report(rule, saturation.Location, $"{saturation.Called} takes {Words.Unit(saturation.Used.Unit)} out of {saturation.Capacity}, which does not say what of", "compare with what says how much there is, by outOf:, or state the limit itself, as Level takes it: 12.Gibibytes");
        }

        foreach (var backlog in service.Signals.OfType<BacklogSignal>().Where(backlog => backlog.Limits.Any(IsOfSome) && HasUnit(backlog.Ahead)))
        {
            context.Report(rule, backlog.Location, $"{backlog.AlertName} compares {Words.Unit(backlog.Ahead.Unit)} with {backlog.Limits[0].Text}", "state what of, in a Condition on the difference: > 100.Mebibytes");
        }

        foreach (var events in service.Signals.OfType<EventsSignal>().Where(events => !events.Limits.IsEmpty && events.Events.Unit.Dimension == Dimension.Time))
        {
            context.Report(rule, events.Location, $"{events.AlertName} compares time that was spent with {events.Limits[0].Text}", "TimeSpent takes a share of the time: 80.Percent");
        }
    }

    /// <summary>0 is the same in every unit.</summary>
    static bool IsOfSome(Limit limit) => limit.Value != 0;

    static bool HasUnit(Metric metric) => metric.Unit.Dimension is not (Dimension.Count or Dimension.State or Dimension.Other);

    /// <summary>What to ask of a gauge instead of how many things it counts.</summary>
    static string Instead(LevelSignal level) => level.Gauge.Unit.Dimension switch
    {
        Dimension.Time => $"state a time: {(level.Style == LevelStyle.Rest ? "Remaining" : "Delay")} takes 10.Minutes",
        Dimension.Bytes => level.Gauge.Unit.Scale == 1 ? "state an amount: 2.Gibibytes" : "state an amount, in a Condition: > 2.Gibibytes",
        Dimension.Ratio => $"state a share: {(level.Style == LevelStyle.Rest ? "Remaining" : "Utilization")} takes 90.Percent",
        _ => "Age says how long ago it was, Remaining how long it is until then",
    };

    /// <summary>What is compared with a bare number and should not be, and how bad that is.</summary>
    static (string? Compared, DiagnosticSeverity Severity) Problem(double bare, MetricUnit unit, Scope scope, Expr other) => unit switch
    {
        _ when !unit.PerSecond && ScaledUnit.Find(unit) is { } scaled => (scaled.Name, DiagnosticSeverity.Error),
        { Dimension: Dimension.Time, PerSecond: false, Scale: 1 } => ("seconds", DiagnosticSeverity.Error),
        { Dimension: Dimension.Timestamp } when Math.Abs(bare) * unit.Scale < Year1973 => ("a moment", DiagnosticSeverity.Error),
        { Dimension: Dimension.Bytes, Scale: 1 } => (unit.PerSecond ? "bytes a second" : "bytes", DiagnosticSeverity.Error),
        { Dimension: Dimension.Ratio, Scale: 0.01 } when Math.Abs(bare) < 1 => ("percent", DiagnosticSeverity.Warning),
        { Dimension: Dimension.Ratio, Scale: 1 } when Math.Abs(bare) > 1 && IsOfUnits(scope, other) => ("a share of 1", DiagnosticSeverity.Error),
        { Dimension: Dimension.Ratio, Scale: 1 } when bare is >= LeastPercentage and <= 100 => ("a share of 1", DiagnosticSeverity.Warning),
        _ => default,
    };

    /// <summary>Whether it is declared as a share, or is one of something with a unit: of bytes, or of time. How many there are of one for each of the other is no share.</summary>
    static bool IsOfUnits(Scope scope, Expr expr)
    {
        List<Binary> quotients = [.. expr.Descendants().OfType<Binary>().Where(binary => binary.Op == BinaryOp.Divide)];
        return quotients.Count == 0 || quotients.Exists(quotient => scope.Know(quotient.Left).Unit is { Dimension: Dimension.Time or Dimension.Bytes } && !IsWithItself(quotient));
    }

    /// <summary>Whether a metric is compared with itself at another time or place, of which it may well be three times as much.</summary>
    static bool IsWithItself(Binary quotient) => Names(quotient.Left).SetEquals(Names(quotient.Right));

    static HashSet<string?> Names(Expr expr) => [.. expr.Descendants().OfType<VectorSelector>().Select(selector => selector.Name)];

    static string Hint(MetricUnit unit, double bare) => unit.Dimension switch
    {
        Dimension.Timestamp => "compare how long ago it was, (ScalarValue.Time - …) > 2.Hours, or how long it is until then",
        Dimension.Time => "say of what: 30.Seconds, 10.Minutes",
        Dimension.Bytes => unit.PerSecond ? "say of what: 100.Mebibytes.PerSecond" : "say of what: 2.Gibibytes, new Bytes(500)",
        _ when unit.Scale != 1 => $"say of what: {Words.Number(100 * bare)}.Percent, or {Words.Number(bare)}.Percent",
        _ => $"{Words.Number(bare)}.Percent is {Words.Number(bare)} %, and {Words.Number(100 * bare)}.Percent is {Words.Number(bare)} times as much",
    };
}
