namespace DashGen;

static class TimeSpentExpansion
{
    public static Expansion Expand(TimeSpentSignal signal, Scope scope)
    {
        var labels = scope.Keep(signal.Per.AsSpan());
        var seconds = Ratios.Rates(scope.Series(signal.Time), signal.Window, labels);
        var units = (double)(signal.Of / Signals.Scale(signal.Time.Unit));
        var share = new Recording(
            Conventions.Record(signal.Per.AsSpan(), Conventions.Measured(signal.Time), $"share_rate{Conventions.Window(signal.Window)}"),
            units == 1 ? seconds : seconds / units,
            Ratio.Unit,
            labels,
            signal.Location);
        var quantity = new Quantity(scope.Recorded(share), Ratio.Unit, signal.Per, $"share of time spent on {signal.Subject}");
        return new Expansion
        {
            Recordings = [share],
            Alerts = scope.Compare(signal, quantity, signal.Limits, limit => TimeSpentRunbook.Notes(signal, limit)),
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, $"The share of time spent on {signal.Subject}, by {signal.Per.Spoken()}{Conventions.Over(signal.Window)}.", Ratio.Unit, signal.Limits),
                    [new Query(scope.ShownRecorded(share), signal.Per.Legend(""), labels)],
                    signal.Family,
                    signal.Location),
            ],
        };
    }
}
