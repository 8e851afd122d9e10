using DashGen.PromQL;

namespace DashGen;

static class EventsExpansion
{
    public static Expansion Expand(EventsSignal signal, Scope scope)
    {
        var rate = new Recording(
            Conventions.Record(signal.Per.AsSpan(), Conventions.Measured(signal.Events), "rate5m"),
            Ratios.Rates(scope.Series(signal.Events), Scope.Window, scope.Keep(signal.Per.AsSpan())),
            signal.Events.Unit.Rate,
            scope.Keep(signal.Per.AsSpan()),
            signal.Location);
        var quantity = new Quantity(scope.Recorded(rate), rate.Unit, signal.Per, $"rate of {signal.Subject}");
        var alerts = scope.Compare(signal, quantity, signal.Limits, limit => EventsRunbook.Notes(signal, scope, limit));
        var recordedIsShown = !alerts.IsEmpty && signal.By == signal.Per;
        var shown = recordedIsShown
            ? new Query(scope.ShownRecorded(rate), signal.Per.Legend("events"), rate.Labels)
            : new Query(
                Ratios.Rates(scope.Shown(signal.Events), RangeDuration.RateInterval, signal.By), signal.By.Legend("events"), signal.By);
        return new Expansion
        {
            Recordings = alerts.IsEmpty ? [] : [rate],
            Alerts = alerts,
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, signal.Events.Help, rate.Unit, signal.By == signal.Per ? signal.Limits : []),
                    [shown],
                    signal.Family,
                    signal.Location),
            ],
        };
    }
}
