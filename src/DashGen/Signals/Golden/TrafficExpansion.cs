using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class TrafficExpansion
{
    static readonly TimeSpan Baseline = TimeSpan.FromHours(1);

    public static Expansion Expand(TrafficSignal signal, Scope scope)
    {
        var rate = new Recording(
            Conventions.Record([], Conventions.Measured(signal.Requests), "rate5m"),
            Ratios.Rates(scope.Series(signal.Requests), Scope.Window, scope.Kept),
            signal.Requests.Unit.Rate,
            scope.Kept,
            signal.Location);

        return new Expansion
        {
            Recordings = [rate],
            Alerts = [.. Drop(signal, scope, rate), .. Spike(signal, scope, rate)],
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, "Requests per second, as they arrive.", rate.Unit),
                    [
                        new Query(
                            Ratios.Rates(scope.Shown(signal.Requests), RangeDuration.RateInterval, signal.By),
                            signal.By.Legend("requests"),
                            signal.By),
                    ],
                    signal.Family,
                    signal.Location),
            ],
        };
    }

    static IEnumerable<Alert> Drop(TrafficSignal signal, Scope scope, Recording rate)
    {
        if (signal.Drop is { } drop)
        {
            var limit = new Limit(Severity.Warning, (double)drop.Value.Value, drop.Hold, $"{drop.Value} of what it was in the hour before");
            yield return Change(signal, scope, rate, limit, "Drop", "below", Now(scope, rate) < limit.Value * Before(scope, rate));
        }
    }

    static IEnumerable<Alert> Spike(TrafficSignal signal, Scope scope, Recording rate)
    {
        if (signal.Spike is { } spike)
        {
            var limit = new Limit(Severity.Warning, (double)spike.Value.Value, spike.Hold, $"{spike.Value} of what it was in the hour before");
            yield return Change(signal, scope, rate, limit, "Spike", "above", Now(scope, rate) > limit.Value * Before(scope, rate));
        }
    }

    static Alert Change(TrafficSignal signal, Scope scope, Recording rate, Limit limit, string suffix, string relation, Expr changed)
    {
        var quantity = new Quantity(Now(scope, rate), rate.Unit, [], "request rate");
        var busy = Before(scope, rate) > (double)signal.Floor.PerSecond;
        var alert = scope.Alert(signal, limit, changed.And(busy), quantity, $"{relation} {limit.Text}", TrafficRunbook.Change(signal, limit, relation));
        return alert with { Name = signal.AlertName + suffix };
    }

    static Expr Now(Scope scope, Recording rate) => scope.Recorded(rate);

    static Expr Before(Scope scope, Recording rate) => AvgOverTime(scope.Recorded(rate).Offset(Scope.Window), Baseline);
}
