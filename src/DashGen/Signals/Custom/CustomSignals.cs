using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

public static partial class Signals
{
    /// <summary>An alert of one's own, with a panel of what it compares: for what no other signal says.</summary>
    /// <param name="when">The condition, of typed series: <c>Requests.Series.Over(5.Minutes).Rate().Sum([Http.Route]) > 100</c>.</param>
    /// <param name="hold">How long it must hold, 0 or more.</param>
    /// <param name="severity">How urgent it is.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title, and what the alert calls the quantity.</param>
    /// <param name="meaning">What it means when the alert fires, for someone who was asleep a minute ago.</param>
    /// <param name="checks">What to look at first, in order.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Condition<L>(
        InstantVector<L> when,
        TimeSpan hold,
        Severity severity,
        string alert,
        string title,
        string meaning,
        ReadOnlySpan<string> checks = default,
        Family? family = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new CustomSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Expr = when, Help = meaning, Severity = severity, Hold = hold, Checks = [.. checks],
        };

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
        new CustomSignal(family ?? Family.Golden, title, "", new SourceLocation(file, line)) { Expr = values, Help = help };
}
