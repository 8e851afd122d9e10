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
    /// <param name="relation">What the condition says, as it stands behind the value: <c>above 5 %</c>; empty where that cannot be said.</param>
    /// <param name="notes">What the runbook says.</param>
    public static Alert Alert(
        this Scope scope, Signal signal, Limit limit, Expr condition, Quantity quantity, string relation, RunbookNotes notes)
    {
        var held = limit.Hold > TimeSpan.Zero ? $" for {Words.Duration(limit.Hold)}" : "";
        var which = Readable.Which(quantity.Keys.AsSpan());
        var value = Readable.Value(quantity.Unit, limit);
        var name = scope.NameFor(signal.Family);
        return new Alert(signal.AlertName, limit.Severity, signal.Family, signal.ReadsPastFailures ? scope.Bridged(condition, limit.Hold) : condition, limit.Hold)
        {
            Summary = GoTemplate.Text($"{name}: {quantity.Subject}") + which + " " + value + GoTemplate.Text(relation.Length > 0 ? $", {relation}" : ""),
            Description = GoTemplate.Text($"{Words.Capital(quantity.Subject)}") + which + GoTemplate.Text($" at {name}: ") + value
                + GoTemplate.Text(quantity.IsPrediction && relation.Length > 0 ? $" expected, {relation}{(held.Length > 0 ? $"; that has been so{held}" : "")}."
                    : relation.Length > 0 ? $" now, and {relation}{held}."
                    : held.Length > 0 ? $" now, and the condition has held{held}."
                    : " now."),
            Labels = scope.Keep(quantity.Keys.AsSpan()),
            Runbook = notes.Condition.Length > 0 ? notes : notes with { Condition = InWords(quantity, relation) },
            Panel = signal.Title,
            Location = signal.Location,
            Metrics = signal.Read(scope.Stack, scope.Service),
        };
    }

    /// <summary>An alert for each limit while something is in a state that it must not stay in: the count of instances on which it is.</summary>
    /// <param name="scope">The service.</param>
    /// <param name="signal">The signal that asks for it.</param>
    /// <param name="limits">How urgent it is, and how long the state may last.</param>
    /// <param name="bad">The count, one series per combination of the keys.</param>
    /// <param name="keys">What there is one alert each for.</param>
    /// <param name="thing">What is in the state: <c>circuit breaker</c>.</param>
    /// <param name="state">What the state is, behind the thing: <c>is open</c>.</param>
    /// <param name="notes">What the runbook says.</param>
    public static EquatableArray<Alert> InState(
        this Scope scope, Signal signal, EquatableArray<Limit> limits, Expr bad, EquatableArray<LabelSchema> keys, string thing, string state, Func<Limit, RunbookNotes> notes)
    {
        var name = scope.NameFor(signal.Family);
        var quantity = new Quantity(bad, new MetricUnit(Dimension.Count), keys, thing);
        var which = keys.IsEmpty ? GoTemplate.Empty : " of " + Readable.List(keys.AsSpan());

        // Where there is an alert for each instance, they are not counted too.
        var where = keys.Any(key => key.Name == TargetLabel.Instance.Name) ? " at" : " on " + GoTemplate.Value(ValueFormat.Humanize) + " of the instances of";
        return
        [
            .. limits.Select(limit => scope.Alert(signal, limit, bad, quantity, "above 0", notes(limit) with { Condition = $"{One(thing, keys)} {state}" }) with
            {
                Summary = GoTemplate.Text($"{name}: the {thing}") + which + GoTemplate.Text($" {state}"),
                Description = GoTemplate.Text($"The {thing}") + which + GoTemplate.Text($" {state}") + where + GoTemplate.Text($" {name}, for {Words.Duration(limit.Hold)} and longer."),
            }),
        ];
    }

    /// <summary>The thing that a condition is about: <c>the circuit breaker of one service</c>, and of one check that would be the health check itself.</summary>
    static string One(string thing, EquatableArray<LabelSchema> keys) => keys.IsEmpty ? $"the {thing}"
        : thing.EndsWith($" {keys.Spoken()}", StringComparison.Ordinal) ? $"one {thing}"
        : $"the {thing} of one {keys.Spoken()}";

    /// <summary>What there is one alert each for, as it stands behind a condition: <c> for one service</c>.</summary>
    internal static string ForOne(EquatableArray<LabelSchema> keys) =>
        keys.IsEmpty ? "" : $" {(keys.IsInstance() ? "on" : "for")} one {keys.Spoken()}";

    /// <summary>The condition as a sentence has it, with what there is one alert each for.</summary>
    static string InWords(Quantity quantity, string relation) => relation.Length > 0
        ? $"the {quantity.Subject} {Words.Be(quantity.Subject)} {relation}{ForOne(quantity.Keys)}"
        : $"the condition on the {quantity.Subject} holds{ForOne(quantity.Keys)}";
}
