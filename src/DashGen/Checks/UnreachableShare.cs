using DashGen.PromQL;

namespace DashGen;

/// <summary>a share or an amount can never pass its threshold, or always does.</summary>
static class UnreachableShare
{
    public static Rule Rule { get; } = new(
        "DG3003",
        DiagnosticSeverity.Error,
        "a share or an amount can never pass its threshold, or always does",
        """
        A share is never above 100 % nor below 0 %: an alert that asks for more can never fire, and one that asks for less fires for ever.
        Where more can be used than there is, as of several cores of a CPU, what is above 1,000 % was most likely multiplied by 100 twice, unless
        the gauge states its Maximum. Of a capacity of 0 there are no shares. Nor are there less than 0 things or bytes: to be told when none is left, ask for less than 1.
        Traffic is compared with what is usual: a drop ends below 100 % of that, and a spike goes above it.
        """,
        """
        Errors(bad, outOf: all, critical: 500.Percent.For(5.Minutes))      // DG3003
        Errors(bad, outOf: all, critical: 5.Percent.For(5.Minutes))
        """,
        Find)
    {
        Explains = ["DG4006"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            var scope = new Scope(stack, bundle.Service);
            foreach (var signal in bundle.Service.Signals)
            {
                foreach (var (problem, hint) in Problems(signal).Concat(OfConditions(signal, scope)))
                {
                    context.Report(rule, signal.Location, problem, hint);
                }
            }
        }
    }

    /// <summary>Of a condition of one's own, gauges of shares by themselves; what is divided or compared with before can be any number of times as much.</summary>
    static IEnumerable<(string Problem, string Hint)> OfConditions(Signal signal, Scope scope)
    {
        foreach (var comparison in signal.Exprs.SelectMany(expr => expr.Descendants()).OfType<Binary>().Where(binary => binary.Op is BinaryOp.Greater or BinaryOp.GreaterOrEqual))
        {
            List<Expr> compared = [.. comparison.Left.Descendants()];
            if (comparison.Right is NumberLiteral number && !compared.Exists(part => part is Binary) && compared.OfType<VectorSelector>().ToList() is [var series]
                && scope.Know(series).Metric is { Unit.Dimension: Dimension.Ratio, Maximum: null } gauge && number.Value * (number.Unit ?? gauge.Unit).Scale is > Unlikely and var share)
            {
                yield return FarAbove(signal.Called, $"{Words.Number(100 * share)} %", gauge.Name);
            }
        }
    }

    static (string Problem, string Hint) FarAbove(string alert, string limit, string gauge) => (
        $"{alert} asks for more than {limit}, and a share of more than {Words.Number(100 * Unlikely)} % is hardly one", $"{Hint}; where more can be used than there is, state the Maximum of {gauge}");

    static IEnumerable<(string Problem, string Hint)> Problems(Signal signal) => signal switch
    {
        RatioSignal { Style: RatioStyle.Hits } ratio => ratio.Limits.SelectMany(limit => Below(signal.AlertName, limit)),
        RatioSignal ratio => ratio.Limits.SelectMany(limit => Above(signal.AlertName, limit, most: 1)),
        TimeSpentSignal time => time.Limits.SelectMany(limit => Above(signal.AlertName, limit, most: 1)),

        SaturationSignal { Capacity: < 1 } saturation => [($"a capacity of {saturation.Capacity} is none", "state how much there is at most, 1 or more")],

        SaturationSignal { Free: not null } pool => pool.Limits.SelectMany(limit => Above(signal.AlertName, limit, most: 1)),

        // What is used of a whole can be more than was given: a burst of CPU.
        SaturationSignal saturation => saturation.Limits.SelectMany(limit => Above(signal.AlertName, limit, double.PositiveInfinity)),
        LevelSignal { Whole: not null } level => level.Limits.SelectMany(limit => Below(signal.AlertName, limit)),
        LevelSignal { Style: LevelStyle.Rest, Gauge.Unit: { Dimension: Dimension.Count or Dimension.Bytes, PerSecond: false } } rest =>
            rest.Limits.Where(limit => limit.Value <= (rest.Gauge.Schema.Minimum ?? 0)).Select(limit => (
                $"{rest.AlertName} can never fire: nothing is below {limit.Text}", $"it fires below its threshold: {(rest.Gauge.Schema.Minimum is null or 0 ? "1 is told of when none is left" : "state more")}")),
        LevelSignal { Style: LevelStyle.Share, Gauge.Schema.Maximum: null } level => level.Limits.SelectMany(limit => limit.Value * level.Gauge.Unit.Scale > Unlikely ? [FarAbove(signal.AlertName, limit.Text, level.Gauge.Name)] : Above(signal.AlertName, limit, double.PositiveInfinity)),
        LevelSignal { Style: LevelStyle.Share } level => level.Limits.SelectMany(limit => Above(signal.AlertName, limit, double.PositiveInfinity)),
        TrafficSignal traffic =>
        [
            .. traffic.Drop.SelectMany(limit => limit.Value >= 1
                ? [($"a drop to {limit.Text} of the usual traffic is none", "a drop lies between 0 % and 100 %: below 30 % of what is usual")]
                : Below("a drop", limit)),
            .. traffic.Spike.Where(limit => limit.Value <= 1)
                .Select(limit => ($"a spike to {limit.Text} of the usual traffic is none", "a spike lies above 100 %: above 300 % of what is usual")),
        ],
        _ => [],
    };

    static IEnumerable<(string Problem, string Hint)> Above(string alert, Limit limit, double most) =>
        limit.Value >= most ? [($"{alert} can never fire: a share is never above {limit.Text}", Hint)]
        : limit.Value < 0 ? [($"{alert} fires for ever: a share is always above {limit.Text}", Hint)]
        : [];

    static IEnumerable<(string Problem, string Hint)> Below(string alert, Limit limit) =>
        limit.Value <= 0 ? [($"{alert} can never fire: a share is never below {limit.Text}", Hint)]
        : limit.Value > 1 ? [($"{alert} fires for ever: a share is always below {limit.Text}", Hint)]
        : [];

    /// <summary>Ten times all there is: some cores of a CPU are, and what was multiplied by 100 twice.</summary>
    const double Unlikely = 10;

    const string Hint = "a threshold lies between 0 % and 100 %";
}
