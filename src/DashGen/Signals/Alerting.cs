using DashGen.PromQL;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Makes alerts of quantities and limits, so that all of them speak alike.</summary>
internal static class Alerting
{
    /// <summary>An alert for each limit: the quantity is above it, or below it.</summary>
    public static EquatableArray<Alert> Compare(
        this Scope scope, Signal signal, Quantity quantity, EquatableArray<Limit> limits, Func<Limit, RunbookNotes> notes, bool below = false) =>
        [
            .. limits.Select(limit => scope.Alert(
                signal,
                limit,
                below ? quantity.Expr < limit.Value : quantity.Expr > limit.Value,
                quantity,
                $"{(below ? "below" : "above")} {limit.Text}",
                notes(limit))),
        ];

    /// <summary>One alert on a condition about a quantity.</summary>
    /// <param name="scope">The service.</param>
    /// <param name="signal">The signal that asks for it.</param>
    /// <param name="limit">How urgent it is and how long it must hold.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="quantity">What the condition is about.</param>
    /// <param name="relation">What the condition says, as it stands behind the value: <c>above 5 %</c>.</param>
    /// <param name="notes">What the runbook says.</param>
    public static Alert Alert(
        this Scope scope, Signal signal, Limit limit, Expr condition, Quantity quantity, string relation, RunbookNotes notes)
    {
        var held = limit.Hold > TimeSpan.Zero ? $" for {Words.Duration(limit.Hold)}" : "";
        var which = Readable.Which(quantity.Keys.AsSpan());
        var value = Readable.Value(quantity.Unit);
        return new Alert(signal.AlertName, limit.Severity, signal.Family, condition, limit.Hold)
        {
            Summary = GoTemplate.Text($"{scope.Service.Name}: {quantity.Subject}") + which + " " + value + GoTemplate.Text($", {relation}"),
            Description = GoTemplate.Text($"{Words.Capital(quantity.Subject)}") + which + GoTemplate.Text($" at {scope.Service.Name}: ") + value
                + GoTemplate.Text($" now, and {relation}{held}."),
            Labels = scope.Keep(quantity.Keys.AsSpan()),
            Runbook = notes.Condition.Length > 0 ? notes : notes with { Condition = InWords(quantity, relation) },
            Panel = signal.Title,
            Location = signal.Location,
            Metrics = signal.Metrics,
        };
    }

    /// <summary>The condition as a sentence has it, with what there is one alert each for.</summary>
    static string InWords(Quantity quantity, string relation) =>
        $"the {quantity.Subject}{(quantity.Keys.IsEmpty ? "" : $", for any one {Words.List([.. quantity.Keys.Select(key => key.Name)])},")} is {relation}";
}
