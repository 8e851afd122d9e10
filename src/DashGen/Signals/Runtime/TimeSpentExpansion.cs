namespace DashGen;

static class TimeSpentExpansion
{
    static readonly EquatableArray<LabelSchema> Per = [((GroupLabel<NoLabels>)TargetLabel.Instance).Schema];

    public static Expansion Expand(TimeSpentSignal signal, Scope scope)
    {
        var labels = scope.Keep(Per.AsSpan());
        var seconds = Ratios.Rates(scope.Series(signal.Time), signal.Window, labels);
        var units = signal.Of * (1 / signal.Time.Unit.Scale);
        var share = new Recording(
            Conventions.Record(Per.AsSpan(), Conventions.Measured(signal.Time), $"share_rate{Conventions.Window(signal.Window)}"),
            units == 1 ? seconds : seconds / units,
            Ratio.Unit,
            labels,
            signal.Location);
        var quantity = new Quantity(scope.Recorded(share), Ratio.Unit, Per, $"share of time spent on {signal.Subject}");
        return new Expansion
        {
            Recordings = [share],
            Alerts = scope.Compare(signal, quantity, signal.Limits, limit => TimeSpentRunbook.Notes(signal, limit)),
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, $"The share of time spent on {signal.Subject}, by instance{Conventions.Over(signal.Window)}.", Ratio.Unit, signal.Limits),
                    [new Query(scope.ShownRecorded(share), "{{instance}}", labels)],
                    signal.Family,
                    signal.Location),
            ],
        };
    }
}
