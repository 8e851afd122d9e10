using DashGen.PromQL;

namespace DashGen;

/// <summary>A condition of one's own, and how long it must hold before anyone is told.</summary>
/// <typeparam name="L">The label set that its labels are of.</typeparam>
/// <param name="Expr">The condition: there is a series for each thing for which it holds.</param>
/// <param name="Hold">How long, 0 or more: <c>for</c> of the alert.</param>
public sealed record AlertCondition<L>(InstantVector<L> Expr, TimeSpan Hold)
    where L : LabelSet<L>;

/// <summary>Conditions that must hold for a time.</summary>
public static class AlertCondition
{
    extension<L>(InstantVector<L> condition)
        where L : LabelSet<L>
    {
        /// <summary>The condition as one that must hold for so long: <c>(Free.Series &lt; 10).For(5.Minutes)</c>.</summary>
        public AlertCondition<L> For(TimeSpan hold) => new(condition, hold);
    }
}
