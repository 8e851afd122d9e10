using DashGen.PromQL;

namespace DashGen;

static class EventsExpansion
{
    public static Expansion Expand(EventsSignal signal, Scope scope)
    {
        var rate = new Recording(
            Conventions.Record(signal.Per.AsSpan(), Conventions.Measured(signal.Events), $"rate{Conventions.Window(signal.Window)}"),
            Ratios.Rates(scope.Series(signal.Events), signal.Window, scope.Keep(signal.Per.AsSpan())),
            signal.Events.Unit.Rate,
            scope.Keep(signal.Per.AsSpan()),
            signal.Location);
        var quantity = new Quantity(scope.Recorded(rate), rate.Unit, signal.Per, $"rate of {signal.Subject}");
        var alerts = scope.Compare(signal, quantity, signal.Limits, limit => EventsRunbook.Notes(signal, scope, limit));
        var isBrokenDown = signal.By != signal.Per;
        return new Expansion
        {
            Recordings = alerts.IsEmpty ? [] : [rate],
            Alerts = alerts,
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, alerts.IsEmpty ? signal.Events.Help : signal.Events.Help + Limited(), rate.Unit, signal.Limits),
                    alerts.IsEmpty ? [Parts(signal.By)] : isBrokenDown ? [Compared("total"), Parts(scope.Keep(signal.By.AsSpan()))] : [Compared(signal.Title)],
                    signal.Family,
                    signal.Location),
            ],
        };

        // Where it is broken down the limit is not for each line, and the lines are not over the window that the limit is for.
        string Limited() => isBrokenDown ? $" The limit is for {(signal.Per.IsEmpty ? "the total" : $"each {Words.List([.. signal.Per.Select(label => label.Name)])}")}{Conventions.Over(signal.Window)}."
            : signal.Window == Scope.Window ? ""
            : $" The rate is one over {Words.Duration(signal.Window)}.";

        // What the alert compares.
        Query Compared(string name) => new(scope.ShownRecorded(rate), signal.Per.Legend(name), rate.Labels);

        // Beside the total they are told apart by what it keeps.
        Query Parts(EquatableArray<LabelSchema> by) => new(
            Ratios.Rates(scope.Shown(signal.Events), RangeDuration.RateInterval, by), signal.By.Legend(signal.Title), by);
    }
}
