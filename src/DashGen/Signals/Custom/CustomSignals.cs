using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

public static partial class Signals
{
    /// <summary>An alert of one's own, with a panel of what it compares: for what no other signal says.</summary>
    /// <param name="critical">Page when this holds, a condition of typed series: <c>(Requests.Series.Over(5.Minutes).Rate().Sum([Http.Route]) > 100).For(5.Minutes)</c>.</param>
    /// <param name="warning">Warn when this holds.</param>
    /// <param name="info">Tell when this holds.</param>
    /// <param name="alert">The alert's name; with several conditions, of all.</param>
    /// <param name="title">The panel's title, and what the alert calls the quantity.</param>
    /// <param name="meaning">What it means when the alert fires, for someone who was asleep a minute ago.</param>
    /// <param name="checks">What to look at first, in order.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">There is no condition.</exception>
    public static Signal Condition<L>(
        string alert,
        string title,
        string meaning,
        AlertCondition<L>? critical = null,
        AlertCondition<L>? warning = null,
        AlertCondition<L>? info = null,
        ReadOnlySpan<string> checks = default,
        Family? family = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
    {
        if (critical is null && warning is null && info is null)
        {
            throw Refusal.At(new SourceLocation(file, line), "an alert needs a condition: state critical, warning or info, or use Chart for a panel alone");
        }

        return new ConditionSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Conditions = [.. One(Severity.Critical, critical), .. One(Severity.Warning, warning), .. One(Severity.Info, info)],
            Meaning = meaning,
            Checks = [.. checks],
        };

        static IEnumerable<HeldExpr> One(Severity severity, AlertCondition<L>? condition) =>
            condition is null ? [] : [new HeldExpr(severity, condition.Expr, condition.Hold)];
    }

    /// <summary>A panel of one's own: lines over time.</summary>
    /// <param name="values">What it shows, of typed series.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="help">What can be seen in it, in a sentence.</param>
    /// <param name="family">The row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Chart<L>(
        InstantVector<L> values,
        string title,
        string help,
        Family? family = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new ChartSignal(family ?? Family.Golden, title, new SourceLocation(file, line)) { Lines = [new(title, values)], Help = help };

    /// <summary>A panel of one's own in which several things are seen beside each other: <c>lines: [Line("used", Used.Series.Max()), Line("limit", Limit.Series.Max())]</c>.</summary>
    /// <param name="lines">What it shows; all of one dimension, which is shown in the unit of the first.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="help">What can be seen in it, in a sentence.</param>
    /// <param name="family">The row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">There are none, or two of one name.</exception>
    public static Signal Chart(
        ReadOnlySpan<ChartLine> lines,
        string title,
        string help,
        Family? family = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        EquatableArray<ChartLine> all = [.. lines];
        return all.IsEmpty || all.DistinctBy(one => one.Name).Count() < all.Count
            ? throw Refusal.At(new SourceLocation(file, line), $"{title} needs lines, each of another name: Line(\"used\", Used.Series.Max())")
            : new ChartSignal(family ?? Family.Golden, title, new SourceLocation(file, line)) { Lines = all, Help = help };
    }

    /// <summary>A line of a <c>Chart</c> that has several.</summary>
    /// <param name="name">What the legend calls it; where there is one for each value of a label, behind that.</param>
    /// <param name="values">What it shows, of typed series.</param>
    public static ChartLine Line<L>(string name, InstantVector<L> values)
        where L : LabelSet<L> => new(name, values);
}
