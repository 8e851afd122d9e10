using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class TrafficExpansion
{
    static readonly TimeSpan Baseline = TimeSpan.FromHours(1);

    public static Expansion Expand(TrafficSignal signal, Scope scope)
    {
        var rate = new Recording(
            Conventions.Record([], Conventions.Measured(signal.Requests), $"rate{Conventions.Window(signal.Window)}"),
            Ratios.Rates(scope.Series(signal.Requests), signal.Window, scope.Kept),
            signal.Requests.Unit.Rate,
            scope.Kept,
            signal.Location);

        var shown = Breakdown(signal, scope);
        return new Expansion
        {
            Recordings = [rate],
            Alerts = [.. Drop(signal, scope, rate), .. Spike(signal, scope, rate)],
            Panels =
            [
                new Panel(
                    Look(signal, $"{Words.Capital(signal.Of)} per second, as they arrive{(shown.AtMost is { } few ? $"; the {few} highest" : "")}."),
                    [shown],
                    signal.Family,
                    signal.Location),
                .. ComparedPanel(signal, scope, rate),
            ],
        };
    }

    static Grafana.Panel Look(TrafficSignal signal, string description) =>
        signal.Requests.Unit.Dimension != Dimension.Count ? Looks.Trend(signal.Title, description, signal.Requests.Unit.Rate)
        : signal.IsOfRequests ? TopLooks.Requests(signal.Title, description)
        : TopLooks.Events(signal.Title, description);

    /// <summary>The rate by its labels; where these have more values than a panel can show, those with the most.</summary>
    static Query Breakdown(TrafficSignal signal, Scope scope)
    {
        var rates = Ratios.Rates(scope.Shown(signal.Requests), RangeDuration.RateInterval, signal.By);
        var fits = signal.By.Aggregate(1L, (product, label) => Math.Min(product * (label.Cardinality.AtMost ?? Looks.MostLines + 1), Looks.MostLines + 1)) <= Looks.MostLines;
        return new Query(fits ? rates : TopK(Looks.Picked, rates), signal.By.Legend(signal.Of), signal.By) { AtMost = fits ? null : Looks.Picked };
    }

    static IEnumerable<Alert> Drop(TrafficSignal signal, Scope scope, Recording rate) =>
        signal.Drop.Select(limit => Change(signal, scope, limit, "Drop", "below", Share(signal, scope.Recorded(rate)) < limit.Value));

    static IEnumerable<Alert> Spike(TrafficSignal signal, Scope scope, Recording rate) =>
        signal.Spike.Select(limit => Change(signal, scope, limit, "Spike", "above", Share(signal, scope.Recorded(rate)) > limit.Value));

    static Alert Change(TrafficSignal signal, Scope scope, Limit limit, string suffix, string relation, Expr condition)
    {
        var quantity = new Quantity(condition, Ratio.Unit, [], $"{(signal.IsOfRequests ? "request rate" : $"rate of {signal.Of}")}, compared with the hour before,");
        var alert = scope.Alert(signal, limit, condition, quantity, $"{relation} {limit.Text}", TrafficRunbook.Change(signal, limit, relation));
        return alert with { Name = signal.AlertName + suffix, Panel = ComparedTitle(signal) };
    }

    /// <summary>What the alerts compare: not requests, but how many there are of those that were usual.</summary>
    static IEnumerable<Panel> ComparedPanel(TrafficSignal signal, Scope scope, Recording rate)
    {
        if (!signal.Drop.IsEmpty || !signal.Spike.IsEmpty)
        {
            yield return new Panel(
                Looks.Trend(
                    ComparedTitle(signal),
                    $"The rate of the whole service as a multiple of its average of the hour before; nothing while that is not above {signal.Floor}.",
                    new MetricUnit(Dimension.Count),
                    above: signal.Spike,
                    below: signal.Drop),
                [new Query(Share(signal, scope.ShownWhole(rate)), "of the hour before", rate.Labels)],
                signal.Family,
                signal.Location);
        }
    }

    static string ComparedTitle(TrafficSignal signal) => $"{signal.Title}, compared";

    /// <summary>
    /// The rate as a share of its average of the hour before, where that is above the floor. Where a drop is told of, it is 0 as well when
    /// nothing at all has come since a restart: series that appear with their first event are not there then.
    /// </summary>
    static Expr Share(TrafficSignal signal, VectorSelector rate)
    {
        var before = AvgOverTime(rate.Offset(signal.Window), Baseline);
        return (signal.Drop.IsEmpty || signal.Requests.Schema.ExistsFromStart ? rate : rate.Or(0 * before)) / (before > (double)signal.Floor.PerSecond);
    }
}
