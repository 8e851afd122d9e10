using DashGen.PromQL;

namespace DashGen;

/// <summary>an alert is told only while a series says no, and there may be none.</summary>
static class GuardOfNothing
{
    public static Rule Rule { get; } = new(
        "DG4008",
        DiagnosticSeverity.Warning,
        "an alert is told only while a series says no, and there may be none",
        """
        What must hold besides does not hold where it has no series. A flag that is 0 while nobody works on a queue, and is there only once
        somebody has, keeps the alert silent until then.
        """,
        """
        Level(Depth, …).When(Maintained.Series.Max([Queue.Name]).EqualTo(0), "nobody works on it")      // DG4008
        Gauge<Queue> Maintained = new("queue_maintained", …) { ExistsFromStart = true };
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals)
            {
                var late = from guard in signal.Guards
                           where !HasAnswer(guard.Condition)
                           from side in Deciding(guard.Condition)
                           where !side.Descendants().Any(part => part is Binary)
                           from selector in side.Descendants().OfType<VectorSelector>()
                           where MetricOwner.Of(stack, bundle.Service, selector).Metric is { ExistsFromStart: false, Kind: MetricKind.Gauge or MetricKind.StateGauge }
                           select (selector.Name, guard.Meaning);
                foreach (var (name, meaning) in late.Distinct())
                {
                    context.Report(
                        rule,
                        signal.Location,
                        $"{signal.Called} is told only while {meaning}, and is silent where {name} has no series",
                        "state ExistsFromStart where its series are always there; without labels, add a zero: OrZero()");
                }
            }
        }
    }

    /// <summary>What is compared so that 0 would do: alone, or as one of several that must hold.</summary>
    static IEnumerable<Expr> Deciding(Expr condition) => condition.Bare switch
    {
        Binary { Op: BinaryOp.And } both => Deciding(both.Left).Concat(Deciding(both.Right)),
        Binary { ReturnBool: false, Right.Bare: NumberLiteral limit } comparison when IsMetByNothing(comparison.Op, limit.Value) => [comparison.Left],
        Binary { ReturnBool: false, Left.Bare: NumberLiteral limit } comparison when IsMetByNothing(comparison.Op.Mirrored(), limit.Value) => [comparison.Right],
        _ => [],
    };

    /// <summary>Whether 0 would meet a comparison.</summary>
    static bool IsMetByNothing(BinaryOp op, double limit) => op switch
    {
        BinaryOp.Less => limit > 0,
        BinaryOp.LessOrEqual => limit >= 0,
        BinaryOp.Equal => limit == 0,
        BinaryOp.NotEqual => limit != 0,
        _ => false,
    };

    /// <summary>Whether it is said what is so where there is no series.</summary>
    static bool HasAnswer(Expr condition) => condition.Descendants().Any(part => part is Call { Function: var function } && (function == Functions.Vector || function == Functions.Absent || function == Functions.AbsentOverTime));
}
